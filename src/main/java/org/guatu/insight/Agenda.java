package org.guatu.insight;

import static org.guatu.reporting.facts.YearFacts.ObligationStatus.OPEN;
import static org.guatu.reporting.facts.YearFacts.ObligationStatus.OVERDUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.Report;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.facts.YearFacts.ObligationStatus;
import org.guatu.reporting.standing.Feed;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.ReminderDay;
import org.guatu.reporting.standing.ReportFact;

/**
 * Who must do what by when, derived from the facts of a task's year: a pure function.
 *
 * <p>A report is asked for from the day its window opens, a close-out from the day its deadline
 * is near or once an accepted report says 100 % or the tasks that serve it brought it there, an evaluation from the last day of the year.
 */
public final class Agenda {
    private Agenda() {}

    /** All that waits on a day, most urgent first. */
    public static List<Step> open(YearFacts facts, LocalDate day, WorkCalendar calendar) {
        List<Step> steps = new ArrayList<>();
        phaseStep(facts).ifPresent(steps::add);
        reportSteps(facts, day).forEach(steps::add);
        closeOutStep(facts, calendar)
                .filter(step -> !Objects.requireNonNull(step.since()).isAfter(day))
                .ifPresent(steps::add);
        evaluation(facts)
                .filter(step -> !Objects.requireNonNull(step.since()).isAfter(day))
                .ifPresent(steps::add);
        steps.sort(Step::compareUrgency);
        return steps;
    }

    /** The most urgent of what waits, else what comes next. */
    public static Step next(YearFacts facts, LocalDate day, WorkCalendar calendar) {
        return open(facts, day, calendar).stream()
                .findFirst()
                .or(() -> ahead(facts, day, calendar).min(Step::compareUrgency))
                .or(() -> evaluation(facts))
                .orElse(Step.NONE);
    }

    /**
     * The periods for which cooperating units should hand in their parts now: until the lead's report is handed in, and
     * due some working days before it, so that the lead can gather them.
     */
    public static Stream<Step> contributions(YearFacts facts, LocalDate day, WorkCalendar calendar, Terms terms) {
        if (!facts.takesReports()) {
            return Stream.of();
        }
        return facts.obligations().stream()
                .filter(one -> !day.isBefore(ReminderDay.contributionOpens(one.due(), terms)))
                .filter(facts::asked)
                .filter(one -> facts.newest(one).map(YearFacts::returned).orElse(true))
                .map(one -> new Step(
                        Act.CONTRIBUTE,
                        ReminderDay.contributionOpens(one.due(), terms),
                        ReminderDay.contributionDue(one, calendar, terms),
                        one.period().name(),
                        null,
                        null));
    }

    private static Optional<Step> phaseStep(YearFacts facts) {
        Act act =
                switch (facts.phase()) {
                    case ASSIGNED -> Act.ACCEPT;
                    case RETURNED -> Act.DECIDE_RETURN;
                    case ACCEPTED -> Act.SETTLE_MILESTONES;
                    case COMPLETION_REPORTED -> Act.REVIEW_CLOSE_OUT;
                    case REWORK -> Act.REWORK_CLOSE_OUT;
                    case AWAITING_DECISION -> Act.DECIDE_CARRY_OVER;
                    case IN_PROGRESS, COMPLETED, ARCHIVED, EVALUATED, ANNUALLY_ASSESSED, SUSPENDED, CANCELLED ->
                        Act.NONE;
                };
        return act == Act.NONE ? Optional.empty() : Optional.of(Step.of(act, facts.phaseSince(), facts.actBy()));
    }

    private static Stream<Step> reportSteps(YearFacts facts, LocalDate day) {
        return Stream.concat(
                facts.obligations().stream().flatMap(one -> missing(facts, one, day).stream()),
                facts.inHand().flatMap(report -> inHand(facts, report).stream()));
    }

    private static Optional<Step> missing(YearFacts facts, Obligation one, LocalDate day) {
        ObligationStatus status = facts.status(one, day);
        return facts.takesReports() && (status == OPEN || status == OVERDUE)
                ? Optional.of(new Step(
                        Act.REPORT, one.opens(), one.due(), one.period().name(), null, null))
                : Optional.empty();
    }

    /** Of a period's report or an interim one: the reviewer has it, or the unit again. */
    private static Optional<Step> inHand(YearFacts facts, ReportFact report) {
        if (report.status() == Report.Status.SUBMITTED) {
            return facts.lives() && facts.phase() != Phase.SUSPENDED ? Optional.of(review(report)) : Optional.empty();
        }
        boolean elsewhere = facts.standing().carriedOn(report.due()).isPresent();
        return facts.takesReports() && !elsewhere ? Optional.of(resubmission(report)) : Optional.empty();
    }

    private static Step resubmission(ReportFact report) {
        LocalDate since = report.decidedAt() == null ? report.submittedOn() : OfficeDays.dayOf(report.decidedAt());
        return new Step(Act.RESUBMIT, since, report.resubmitBy(), report.period(), report.id(), null);
    }

    private static Step review(ReportFact report) {
        return new Step(
                Act.REVIEW_REPORT,
                report.submittedOn(),
                report.reviewBy(),
                report.period(),
                report.id(),
                report.unitId());
    }

    private static Optional<Step> closeOutStep(YearFacts facts, WorkCalendar calendar) {
        LocalDate due = facts.due();
        if (facts.phase() != Phase.IN_PROGRESS || !facts.closable() || due == null) {
            return Optional.empty();
        }
        LocalDate near = calendar.whenLeft(facts.standing().near().days(), due);
        LocalDate done = facts.newestAccepted()
                .filter(report -> report.percent() == 100 && report.decidedAt() != null)
                .map(report -> OfficeDays.dayOf(Objects.requireNonNull(report.decidedAt())))
                .or(() -> broughtToAll(facts))
                .filter(day -> day.isBefore(near))
                .orElse(near);
        return Optional.of(Step.of(Act.REQUEST_CLOSE_OUT, done, due));
    }

    /** The tasks that serve it brought it to 100 %: that proposes to close it out, which a person does. */
    private static Optional<LocalDate> broughtToAll(YearFacts facts) {
        return facts.standing().fed().stream()
                .filter(step -> step.percent() == 100)
                .map(Feed.Step::day)
                .findFirst();
    }

    private static Optional<Step> evaluation(YearFacts facts) {
        return facts.toGrade()
                ? Optional.of(Step.of(Act.EVALUATE, LocalDate.of(facts.year(), 12, 31), null))
                : Optional.empty();
    }

    private static Stream<Step> ahead(YearFacts facts, LocalDate day, WorkCalendar calendar) {
        Stream<Step> reports = facts.obligations().stream()
                .filter(one -> facts.takesReports() && one.opens().isAfter(day) && facts.asked(one))
                .filter(one -> facts.newest(one).isEmpty())
                .map(one -> new Step(
                        Act.REPORT, one.opens(), one.due(), one.period().name(), null, null));
        return Stream.concat(reports, closeOutStep(facts, calendar).stream());
    }
}
