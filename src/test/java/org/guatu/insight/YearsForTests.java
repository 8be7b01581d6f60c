package org.guatu.insight;

import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.NEAR;
import static org.guatu.support.Defaults.TERMS;
import static org.guatu.support.Defaults.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.lifecycle.plan.PastPlan;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.Report.Status;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.NearTerms;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.Period;
import org.guatu.reporting.standing.ReportFact;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/** Builds one year of a task: accepted on 3 January, in progress, reported every quarter, due at the year's end. */
public final class YearsForTests {
    private int year = 2024;
    private Cadence cadence = Cadence.QUARTERLY;
    private Phase phase = Phase.IN_PROGRESS;
    private @Nullable LocalDate phaseSince;
    private @Nullable LocalDate actBy;
    private boolean openEnded;
    private boolean recurring;
    private int opening;
    private LocalDate start = on("2024-01-02");
    private @Nullable LocalDate acceptedOn = on("2024-01-03");
    private LocalDate due = on("2024-12-31");
    private @Nullable LocalDate closedOn;
    private NearTerms near = NEAR;
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<PastPlan> earlier = new ArrayList<>();
    private final List<Standing.Pause> pauses = new ArrayList<>();
    private final List<ReportFact> reports = new ArrayList<>();

    public static YearsForTests aYear() {
        return new YearsForTests();
    }

    public YearsForTests of(int other) {
        year = other;
        return from(other + "-01-01").dueOn(other + "-12-31");
    }

    public YearsForTests from(String day) {
        start = on(day);
        acceptedOn = on(day);
        return this;
    }

    public YearsForTests dueOn(String day) {
        due = on(day);
        return this;
    }

    /** In an office that counts other deadlines as near. */
    public YearsForTests in(NearTerms other) {
        near = other;
        return this;
    }

    public YearsForTests openEnded() {
        openEnded = true;
        return this;
    }

    public YearsForTests recurring() {
        recurring = true;
        return this;
    }

    /** Begun with so much of it done. */
    public YearsForTests opening(int percent) {
        opening = percent;
        return this;
    }

    /** It stood still from one day on until another, or still does. */
    public YearsForTests paused(String from, @Nullable String until) {
        pauses.add(new Standing.Pause(on(from), until == null ? null : on(until)));
        return this;
    }

    /** What was planned so far held until that day; what follows holds now. */
    public YearsForTests replannedAfter(String day) {
        earlier.add(new PastPlan(on(day), List.copyOf(milestones)));
        milestones.clear();
        return this;
    }

    public YearsForTests in(Phase now, @Nullable String since, @Nullable String until) {
        phase = now;
        phaseSince = since == null ? null : on(since);
        actBy = until == null ? null : on(until);
        acceptedOn = now == Phase.ASSIGNED || now == Phase.RETURNED ? null : acceptedOn;
        return this;
    }

    public YearsForTests closedOn(String day) {
        phase = Phase.COMPLETED;
        closedOn = on(day);
        return this;
    }

    public YearsForTests planned(String day, int weight) {
        return gate("节点", day, weight);
    }

    public YearsForTests gate(String title, String day, int weight) {
        milestones.add(new Milestone(title, on(day), weight));
        return this;
    }

    public YearsForTests accepted(String period, int percent, String submitted) {
        return report(period, percent, submitted, Status.ACCEPTED, submitted);
    }

    public YearsForTests returned(String period, String submitted, String decided) {
        return report(period, 10, submitted, Status.RETURNED, decided);
    }

    /** Between the periods: it counts from the day on which it was handed in. */
    public YearsForTests interim(int percent, String submitted) {
        LocalDate on = on(submitted);
        reports.add(0, fact(Period.INTERIM, on, on, percent, on, Status.ACCEPTED, submitted));
        return this;
    }

    /** Reported so often. */
    public YearsForTests every(Cadence other) {
        cadence = other;
        return this;
    }

    public YearsForTests waiting(String period, String submitted) {
        return report(period, 10, submitted, Status.SUBMITTED, null);
    }

    /** The newest hand-in comes last in the story and first among the facts. */
    private YearsForTests report(String name, int percent, String submitted, Status status, @Nullable String decided) {
        Period period = Period.named(name).orElseThrow();
        Obligation obligation = Obligation.of(period, CALENDAR, TERMS);
        LocalDate on = on(submitted);
        reports.add(0, fact(name, period.end(), obligation.due(), percent, on, status, decided));
        return this;
    }

    private ReportFact fact(
            String name,
            LocalDate end,
            LocalDate asked,
            int percent,
            LocalDate on,
            Status status,
            @Nullable String decided) {
        return new ReportFact(
                reports.size() + 1,
                1,
                7,
                name,
                end,
                asked,
                percent,
                OfficeDays.morningOf(on).plusSeconds(3600),
                on,
                CALENDAR.plus(on, TERMS.review()),
                status,
                decided == null ? null : OfficeDays.morningOf(on(decided)).plusSeconds(7200),
                status == Status.RETURNED && decided != null ? CALENDAR.plus(on(decided), TERMS.resubmission()) : null,
                null);
    }

    public YearFacts facts() {
        boolean ended = phase == Phase.EVALUATED || phase == Phase.ANNUALLY_ASSESSED;
        return new YearFacts(
                year,
                phase,
                phaseSince,
                actBy,
                ended ? LocalDate.of(year, 12, 31) : null,
                acceptedOn != null && !ended && phase != Phase.CANCELLED,
                !openEnded,
                new Standing.Facts(
                        near,
                        start,
                        acceptedOn,
                        List.of(new Standing.Term(LocalDate.MAX, due, openEnded, recurring)),
                        opening,
                        Stream.concat(earlier.stream(), Stream.of(new PastPlan(LocalDate.MAX, List.copyOf(milestones))))
                                .toList(),
                        Standing.Accepted.among(reports).toList(),
                        closedOn,
                        List.copyOf(pauses),
                        null),
                Obligation.ofYear(year, cadence, start, CALENDAR, TERMS),
                List.copyOf(reports));
    }
}
