package org.guatu.evaluation.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Task;
import org.guatu.evaluation.score.UnitInputs.ReportFact;
import org.guatu.lifecycle.Terms;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.facts.YearFacts.ObligationStatus;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.Period;
import org.guatu.reporting.standing.ReminderDay;
import org.jspecify.annotations.Nullable;

/**
 * What a unit had to hand in: reports of the tasks that it led on the day they were due, and its parts of the reports of
 * others. A part that is late or missing is charged to the unit that owed it.
 */
final class UnitReports {
    private final YearRecord year;
    private final long unit;
    private final PartTerms partTerms;

    UnitReports(YearRecord year, long unit, PartTerms partTerms) {
        this.year = year;
        this.unit = unit;
        this.partTerms = partTerms;
    }

    /** From when on a part of a report is asked for, and by when. */
    record PartTerms(WorkCalendar calendar, Terms terms) {
        LocalDate opens(Obligation report) {
            return ReminderDay.contributionOpens(report.due(), terms);
        }

        LocalDate due(Obligation report) {
            return ReminderDay.contributionDue(report, calendar, terms);
        }
    }

    /** Of the parts that were asked for and whose day is over, so many are in. */
    record Parts(int asked, int in) {}

    List<ReportFact> all() {
        return year.years().stream().flatMap(this::of).toList();
    }

    private Stream<ReportFact> of(TaskInYear one) {
        if (helps(one.task())) {
            return owedParts(one).map(report -> part(one, report));
        }
        return one.task().leadUnitId() == unit
                ? Stream.concat(owed(one).map(report -> report(one, report)), interim(one))
                : Stream.of();
    }

    boolean helps(Task task) {
        return task.leadUnitId() != unit && year.role(task, unit) != null;
    }

    /** Reports that were due by now, and those that are in before their day. */
    private Stream<Obligation> owed(TaskInYear one) {
        return one.facts().obligations().stream()
                .filter(report ->
                        one.leadOn(report.due()) == unit && one.facts().asked(report))
                .filter(report -> report.due().isBefore(year.today())
                        || one.facts().newest(report).isPresent());
    }

    private ReportFact report(TaskInYear one, Obligation report) {
        YearFacts facts = one.facts();
        String period = report.period().name();
        return new ReportFact(
                one.task().code(),
                period,
                link(one.task()),
                true,
                facts.first(report)
                        .filter(first -> !first.submittedOn().isAfter(report.due()))
                        .isPresent(),
                facts.status(report, year.today(), year.calendar()) == ObligationStatus.MISSED,
                returns(facts, period),
                facts.newest(report).map(year::grade).orElse(null));
    }

    static int returns(YearFacts facts, String period) {
        return (int) facts.reports().stream()
                .filter(report -> report.period().equals(period) && YearFacts.returned(report))
                .count();
    }

    private Stream<ReportFact> interim(TaskInYear one) {
        return one.facts().reports().stream()
                .filter(report -> report.interim() && report.unitId() == unit)
                .flatMap(report -> Optional.ofNullable(year.grade(report)).stream())
                .map(grade -> new ReportFact(
                        one.task().code(), Period.INTERIM, link(one.task()), false, false, false, 0, grade));
    }

    static String link(Task task) {
        return UnitRecord.link(task) + "#reports";
    }

    /**
     * Parts that were asked for and whose day is over, and those that are in before it. Whom the lead unit did not wait
     * for, because its report was in by then, owed nothing.
     */
    private Stream<Obligation> owedParts(TaskInYear one) {
        return one.facts().obligations().stream()
                .filter(one.facts()::asked)
                .filter(report -> handedIn(one, report) != null
                        || partTerms.due(report).isBefore(year.today()) && waitedFor(one, report));
    }

    private boolean waitedFor(TaskInYear one, Obligation report) {
        return one.facts()
                .first(report)
                .filter(first -> !first.submittedOn().isAfter(partTerms.due(report)))
                .isEmpty();
    }

    /** Whether its part is asked for by now and not in. */
    boolean wanted(TaskInYear one, Obligation report) {
        return handedIn(one, report) == null
                && !year.today().isBefore(partTerms.opens(report))
                && waitedFor(one, report);
    }

    LocalDate partDue(Obligation report) {
        return partTerms.due(report);
    }

    /** It is missed when the lead unit's own report was due. */
    private ReportFact part(TaskInYear one, Obligation report) {
        LocalDate in = handedIn(one, report);
        return new ReportFact(
                one.task().code(),
                report.period().name(),
                UnitRecord.link(one.task()) + "#contribution",
                true,
                in != null && !in.isAfter(partTerms.due(report)),
                in == null && report.due().isBefore(year.today()),
                0,
                null);
    }

    @Nullable
    LocalDate handedIn(TaskInYear one, Obligation report) {
        return year.handedInOn(one, unit, report.period().name());
    }

    /** The unit's part of a task; one that was closed out without anything of it was one part short. */
    Parts parts(TaskInYear one) {
        List<Obligation> asked = owedParts(one).toList();
        int in = (int)
                asked.stream().filter(report -> handedIn(one, report) != null).count();
        boolean waived = asked.isEmpty() && one.facts().standing().closedOn() != null && !anythingIn(one);
        return waived ? new Parts(1, 0) : new Parts(asked.size(), in);
    }

    private boolean anythingIn(TaskInYear one) {
        return year.handedIn().keySet().stream()
                .anyMatch(key -> key.taskYearId() == one.year().id() && key.unitId() == unit);
    }
}
