package org.guatu.desk.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guatu.calendar.Calendars;
import org.guatu.desk.task.panel.TaskActs;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.Proof;
import org.guatu.insight.task.Stories;
import org.guatu.insight.task.TaskStory;
import org.guatu.insight.task.TaskStory.ObligationCard;
import org.guatu.insight.task.TaskStory.ReportCard;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.reporting.Drafts;
import org.guatu.reporting.Drafts.Draft;
import org.guatu.reporting.Drafts.Saved;
import org.guatu.reporting.Figure;
import org.guatu.reporting.Period;
import org.guatu.reporting.Report;
import org.jspecify.annotations.Nullable;

/** Puts the page together on which a report is written: the fields, last period beside them, what was returned above. */
@ApplicationScoped
class ReportPage {
    private static final int EMPTY_ROWS = 2;

    private final Stories stories;
    private final Drafts drafts;
    private final Evidence evidence;
    private final Organization organization;
    private final Calendars calendars;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Template page;

    ReportPage(
            Stories stories,
            Drafts drafts,
            Evidence evidence,
            Organization organization,
            Calendars calendars,
            CurrentCaller caller,
            Clock clock,
            @Location("desk/report.html") Template page) {
        this.stories = stories;
        this.drafts = drafts;
        this.evidence = evidence;
        this.organization = organization;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
        this.page = page;
    }

    /** The page for a period, by default the first one that is open; with the draft, else with what came back. */
    TemplateInstance of(long id, @Nullable String asked) {
        TaskStory story = stories.of(id, caller.get());
        List<ObligationCard> open = open(story);
        ObligationCard chosen = open.stream()
                .filter(one -> one.period().equals(asked))
                .findFirst()
                .orElseGet(() -> open.isEmpty() ? null : open.get(0));
        if (chosen == null) {
            return show(story, open, null, Again.NONE, blank(), null);
        }
        Optional<Saved> saved = drafts.of(id, chosen.period(), caller.get());
        Draft draft = saved.map(Saved::draft).orElseGet(() -> begin(story, chosen));
        return show(story, open, chosen, Again.NONE, draft, saved.orElse(null));
    }

    /** The page again after a refusal, with everything that was typed. */
    TemplateInstance again(long id, Again again, Draft typed) {
        TaskStory story = stories.of(id, caller.get());
        List<String> period = again.values("period");
        ObligationCard chosen = story.obligations().stream()
                .filter(one -> period.contains(one.period()))
                .findFirst()
                .orElse(null);
        return show(story, open(story), chosen, again, typed, null);
    }

    private List<ObligationCard> open(TaskStory story) {
        Caller by = caller.get();
        boolean lead = organization
                .byCode(by.regionId(), story.card().lead().code())
                .map(Unit::id)
                .filter(by::belongsTo)
                .isPresent();
        return lead ? TaskActs.reportable(story) : List.of();
    }

    private TemplateInstance show(
            TaskStory story,
            List<ObligationCard> open,
            @Nullable ObligationCard chosen,
            Again again,
            Draft draft,
            @Nullable Saved saved) {
        ReportCard last = chosen == null ? null : before(story, chosen);
        ReportCard returned = chosen == null ? null : returned(story, chosen);
        LocalDate today = LocalDate.now(clock);
        LocalDate due = returned != null ? returned.resubmitBy() : chosen == null ? null : chosen.due();
        return page.data("story", story)
                .data("card", story.card())
                .data("open", open)
                .data("chosen", chosen)
                .data("due", due)
                .data("days", due == null ? null : calendars.current().daysLeft(today, due))
                .data("again", again)
                .data("draft", draft)
                .data("saved", saved)
                .data("rows", rows(draft, last))
                .data("kept", evidence.files(draft.evidence(), caller.get()))
                .data("last", last)
                .data("returned", returned)
                .data(
                        "parts",
                        chosen == null
                                ? List.of()
                                : story.contributions().stream()
                                        .filter(one -> one.period().equals(chosen.period()))
                                        .toList())
                .data("upcoming", upcoming(story));
    }

    /** What came back is written anew from what it was; otherwise the form is empty. */
    private static Draft begin(TaskStory story, ObligationCard chosen) {
        ReportCard back = returned(story, chosen);
        return back == null
                ? blank()
                : new Draft(
                        Integer.toString(back.percent()),
                        back.done(),
                        back.problems(),
                        back.next(),
                        Objects.requireNonNullElse(back.reason(), ""),
                        back.figures().stream().map(ReportPage::row).toList(),
                        back.evidence().stream().map(Proof::id).toList());
    }

    private static Draft blank() {
        return new Draft("", "", "", "", "", List.of(), List.of());
    }

    /** The figures typed so far; at first those of last period by name, so that a series stays a series. */
    private static List<Draft.Row> rows(Draft draft, @Nullable ReportCard last) {
        List<Draft.Row> rows = new ArrayList<>(draft.figures());
        if (rows.isEmpty() && last != null) {
            last.figures()
                    .forEach(
                            one -> rows.add(new Draft.Row(one.name(), "", Objects.requireNonNullElse(one.unit(), ""))));
        }
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(new Draft.Row("", "", ""));
        }
        return rows;
    }

    private static Draft.Row row(Figure figure) {
        BigDecimal value = figure.value();
        return new Draft.Row(
                figure.name(),
                value == null ? "" : value.toPlainString(),
                Objects.requireNonNullElse(figure.unit(), ""));
    }

    private static @Nullable ReportCard returned(TaskStory story, ObligationCard chosen) {
        return story.reports().stream()
                .filter(report -> report.period().equals(chosen.period()))
                .findFirst()
                .filter(report -> report.status() == Report.Status.RETURNED)
                .orElse(null);
    }

    private static @Nullable ReportCard before(TaskStory story, ObligationCard chosen) {
        Period period = Period.named(chosen.period()).orElseThrow();
        return story.reports().stream()
                .filter(report -> report.status() != Report.Status.RETURNED)
                .filter(report -> Period.named(report.period()).orElseThrow().compareTo(period) < 0)
                .findFirst()
                .orElse(null);
    }

    private @Nullable ObligationCard upcoming(TaskStory story) {
        LocalDate today = LocalDate.now(clock);
        return story.obligations().stream()
                .filter(one -> one.opens().isAfter(today))
                .findFirst()
                .orElse(null);
    }
}
