package org.guatu.insight.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.insight.Cards;
import org.guatu.insight.WritingCards;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.Caller;
import org.guatu.reporting.Feeding;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.FeedNet;
import org.guatu.reporting.standing.ReportFact;
import org.jspecify.annotations.Nullable;

/** The story of one task, as far as its reader may know it. */
@ApplicationScoped
@Transactional
public class Stories {
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Feeding feeding;
    private final GatheringFacts facts;
    private final WritingCards writing;
    private final StoryWriter writer;

    Stories(
            Catalogue catalogue,
            Lifecycle lifecycle,
            Reporting reporting,
            Feeding feeding,
            GatheringFacts facts,
            WritingCards writing,
            StoryWriter writer) {
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.feeding = feeding;
        this.facts = facts;
        this.writing = writing;
        this.writer = writer;
    }

    /** One task with the story of its newest year; 404 outside the caller's scope. */
    public TaskStory of(long taskId, Caller by) {
        return of(taskId, null, by);
    }

    /** As above, of a year that is asked for, where the task has it. */
    public TaskStory of(long taskId, @Nullable Integer asked, Caller by) {
        Task task = catalogue.task(taskId, by);
        List<Part> parts = catalogue.parts(List.of(taskId)).getOrDefault(taskId, List.of());
        Cards cards = writing.of(by);
        List<TaskYear> years = lifecycle.yearsOf(taskId);
        TaskYear year = Lifecycle.told(years, asked).orElse(null);
        if (year == null) {
            return writer.ofDraft(task, cards.card(task, null, parts), cards, by);
        }
        List<Report> reports = reporting.reports(year.id());
        FeedNet net = feeding.ofRegion(task.regionId());
        YearFacts of =
                facts.of(task, year, net, reports.stream().map(ReportFact::of).toList());
        return writer.of(task, year, years, of, net, reports, cards.card(task, of, parts), parts, cards, by);
    }
}
