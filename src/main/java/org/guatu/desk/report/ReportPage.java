package org.guatu.desk.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guatu.calendar.OfficeTime;
import org.guatu.desk.task.panel.TaskActs;
import org.guatu.evidence.Proof;
import org.guatu.insight.task.Stories;
import org.guatu.insight.task.TaskStory;
import org.guatu.insight.task.TaskStory.ObligationCard;
import org.guatu.insight.task.TaskStory.ReportCard;
import org.guatu.lifecycle.Phase;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Refusal;
import org.guatu.platform.web.form.FormState;
import org.guatu.reporting.Figure;
import org.guatu.reporting.Report;
import org.guatu.reporting.ReportDrafts;
import org.guatu.reporting.facts.YearFacts.ObligationStatus;
import org.guatu.reporting.standing.Period;
import org.jspecify.annotations.Nullable;

/** Puts the page together on which a report is written: the fields, last period beside them, what was returned above. */
@ApplicationScoped
class ReportPage {
    static final String FORM = "report";
    private static final int EMPTY_ROWS = 2;

    private final Stories stories;
    private final Organization organization;
    private final CurrentCaller caller;
    private final OfficeTime time;
    private final Template page;

    ReportPage(
            Stories stories,
            Organization organization,
            CurrentCaller caller,
            OfficeTime time,
            @Location("desk/report.html") Template page) {
        this.stories = stories;
        this.organization = organization;
        this.caller = caller;
        this.time = time;
        this.page = page;
    }

    /** The first period whose report can be handed in; null where there is none. */
    @Nullable
    String firstOpen(long id) {
        return open(stories.of(id, caller.get())).stream()
                .findFirst()
                .map(ObligationCard::period)
                .orElse(null);
    }

    /**
     * The page of a period: its form with the draft, else with what came back; handed in, its receipt. It is never that
     * of another period.
     */
    TemplateInstance of(long id, @Nullable String asked, FormState again) {
        TaskStory story = story(id, asked);
        List<ObligationCard> open = open(story);
        ObligationCard chosen = open.stream()
                .filter(one -> one.period().equals(asked))
                .findFirst()
                .or(() -> interim(story, asked))
                .orElse(null);
        TemplateInstance shown = show(story, open, chosen, again);
        return chosen != null || asked == null
                ? shown
                : shown.data("asked", asked)
                        .data("receipt", newest(story, asked))
                        .data("ahead", ahead(story, asked));
    }

    /** A period belongs to its year: the first of a year may be asked beside the last of the year before. */
    private TaskStory story(long id, @Nullable String period) {
        Integer year = Period.yearOf(period);
        return stories.of(id, year, caller.get());
    }

    /** Refuses a form that answers another return than the last one, or none where there was one since. */
    void requireAnswered(long id, @Nullable String period, @Nullable String answered) {
        ReportCard newest = newest(story(id, period), String.valueOf(period));
        if (answered != null
                && newest != null
                && newest.status() == Report.Status.RETURNED
                && !answered.equals(Long.toString(newest.id()))) {
            throw new Refusal("insight.page.report.returnedSince");
        }
    }

    private static @Nullable ReportCard newest(TaskStory story, String period) {
        return story.reports().stream()
                .filter(report -> report.period().equals(period))
                .findFirst()
                .orElse(null);
    }

    private @Nullable ObligationCard ahead(TaskStory story, String period) {
        LocalDate today = time.today();
        return story.obligations().stream()
                .filter(one -> one.period().equals(period) && one.opens().isAfter(today))
                .findFirst()
                .orElse(null);
    }

    /** The page again after a refusal, with everything that was typed. */
    TemplateInstance again(long id, FormState again) {
        List<String> period = again.values(FORM, "period");
        TaskStory story = story(id, period.stream().findFirst().orElse(null));
        ObligationCard chosen = story.obligations().stream()
                .filter(one -> period.contains(one.period()))
                .findFirst()
                .or(() -> period.stream().findFirst().flatMap(one -> interim(story, one)))
                .orElse(null);
        return show(story, open(story), chosen, again);
    }

    /** An interim report is taken on any day on which the unit works on the task; while one is reviewed it has its receipt. */
    private Optional<ObligationCard> interim(TaskStory story, @Nullable String asked) {
        ReportCard newest = newest(story, Period.INTERIM);
        boolean reviewed = newest != null && newest.status() == Report.Status.SUBMITTED;
        boolean atWork =
                !story.card().draft() && Phase.valueOf(story.card().phase()).atWork();
        LocalDate today = time.today();
        return Period.INTERIM.equals(asked)
                        && atWork
                        && !reviewed
                        && caller.get().belongsTo(lead(story))
                ? Optional.of(new ObligationCard(Period.INTERIM, today, today, ObligationStatus.OPEN, false))
                : Optional.empty();
    }

    private List<ObligationCard> open(TaskStory story) {
        return caller.get().belongsTo(lead(story)) ? TaskActs.reportable(story) : List.of();
    }

    private long lead(TaskStory story) {
        return organization
                .byCode(caller.get().regionId(), story.card().lead().code())
                .map(Unit::id)
                .orElseThrow();
    }

    private TemplateInstance show(
            TaskStory story, List<ObligationCard> open, @Nullable ObligationCard chosen, FormState again) {
        String draft = chosen == null ? "" : ReportDrafts.form(story.card().id(), chosen.period());
        long unit = lead(story);
        again.draft(FORM, draft, unit);
        ReportCard last = chosen == null ? null : before(story, chosen);
        ReportCard returned = chosen == null ? null : cameBack(story, chosen.period());
        LocalDate due = returned != null ? returned.resubmitBy() : chosen == null ? null : chosen.due();
        return page.data("story", story)
                .data("asked", null)
                .data("receipt", null)
                .data("ahead", null)
                .data("card", story.card())
                .data("open", open)
                .data("chosen", chosen)
                .data("due", due)
                .data(
                        "days",
                        due == null ? null : time.daysLeft(due, caller.get().regionId()))
                .data("again", again)
                .data("draftKey", draft)
                .data("draftUnit", unit)
                .data("start", begin(story, chosen))
                .data("rows", rows(again, returned, last))
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

    /** What stands in the form before anything is typed: what came back, to be written anew; else nothing. */
    public record Start(
            String percent, String done, String problems, String next, String reason, List<Proof> evidence) {}

    private static Start begin(TaskStory story, @Nullable ObligationCard chosen) {
        ReportCard back = chosen == null ? null : cameBack(story, chosen.period());
        return back == null
                ? new Start("", "", "", "", "", List.of())
                : new Start(
                        Integer.toString(back.percent()),
                        back.done(),
                        back.problems(),
                        back.next(),
                        Objects.requireNonNullElse(back.reason(), ""),
                        back.evidence());
    }

    /** A figure as it stands in the form. */
    public record FigureRow(String name, String value, String unit) {}

    /** The figures typed so far, else those that came back; at first those of last period by name, so that a series stays one. */
    private static List<FigureRow> rows(FormState again, @Nullable ReportCard returned, @Nullable ReportCard last) {
        List<FigureRow> rows = new ArrayList<>(typed(again));
        if (rows.isEmpty() && returned != null && !again.begun(FORM)) {
            returned.figures().forEach(one -> rows.add(row(one, one.value())));
        }
        if (rows.isEmpty() && last != null) {
            last.figures().forEach(one -> rows.add(row(one, null)));
        }
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(new FigureRow("", "", ""));
        }
        return rows;
    }

    private static List<FigureRow> typed(FormState again) {
        List<String> names = again.values(FORM, "figures.name");
        List<String> values = again.values(FORM, "figures.value");
        List<String> units = again.values(FORM, "figures.unit");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new FigureRow(
                        names.get(i), i < values.size() ? values.get(i) : "", i < units.size() ? units.get(i) : ""))
                .filter(row -> !(row.name() + row.value() + row.unit()).isBlank())
                .toList();
    }

    private static FigureRow row(Figure figure, @Nullable BigDecimal value) {
        return new FigureRow(
                figure.name(),
                value == null ? "" : value.toPlainString(),
                Objects.requireNonNullElse(figure.unit(), ""));
    }

    /** The report of a period that is to be written anew, returned or taken back; null where there is none. */
    static @Nullable ReportCard cameBack(TaskStory story, String period) {
        ReportCard newest = newest(story, period);
        return newest != null
                        && (newest.status() == Report.Status.RETURNED || newest.status() == Report.Status.WITHDRAWN)
                ? newest
                : null;
    }

    private static @Nullable ReportCard before(TaskStory story, ObligationCard chosen) {
        return story.reports().stream()
                .filter(report ->
                        report.status() == Report.Status.SUBMITTED || report.status() == Report.Status.ACCEPTED)
                .filter(report -> report.due().isBefore(chosen.due()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable ObligationCard upcoming(TaskStory story) {
        LocalDate today = time.today();
        return story.obligations().stream()
                .filter(one -> one.opens().isAfter(today))
                .findFirst()
                .orElse(null);
    }
}
