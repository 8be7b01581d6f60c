package org.guatu.insight.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.CloseOut;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.ReminderDay;
import org.guatu.reporting.standing.ReportFact;
import org.guatu.supervision.proposal.Forewarning;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of {@code bpmn/task-year.bpmn} a year has passed, derived from our facts because the engine keeps no
 * history. A step that was taken over by its term counts as passed too; one in a loop may be passed and active at once.
 */
public final class PassedSteps {
    private final Set<String> passed = new TreeSet<>();

    private final Facts facts;

    /**
     * What the derivation rests on, beside the year's dated facts.
     *
     * @param entered whether it was assigned to be accepted, and neither carried over nor completed before
     * @param suspended whether it ever stood still in this year
     * @param turned whether 1 January has come for it
     * @param decided whether it was decided what becomes of it after its list had ended
     */
    public record Facts(
            boolean entered,
            boolean acceptedByDefault,
            boolean returnedBefore,
            boolean planned,
            boolean plannedByDefault,
            boolean suspended,
            boolean turned,
            boolean decided,
            List<Request> closeOuts) {}

    /** A request to close out, newest first in its list. */
    record Request(LocalDate requestedOn, CloseOut.Status status, @Nullable Instant decidedAt) {}

    private PassedSteps(Facts facts) {
        this.facts = facts;
    }

    /** Element ids in alphabetical order. */
    public static List<String> of(Facts facts, YearFacts year, Instant now, WorkCalendar calendar, Terms terms) {
        PassedSteps steps = new PassedSteps(facts);
        steps.assignment(year.phase());
        steps.closeOuts(now, calendar, terms);
        steps.reports(year.reports(), now);
        steps.reminders(year, now, calendar, terms);
        steps.deadline(year, now, calendar, terms);
        steps.when(facts.turned(), "turnYear");
        steps.when(facts.decided(), "decideCarryOver");
        steps.when(year.endedOn() != null, "freezeYear", "closeYear");
        steps.when(facts.suspended() && year.phase() != Phase.SUSPENDED, "awaitResumption");
        return List.copyOf(steps.passed);
    }

    private void when(boolean holds, String... elements) {
        if (holds) {
            passed.addAll(List.of(elements));
        }
    }

    private void assignment(Phase phase) {
        boolean accepted = facts.entered() && phase != Phase.ASSIGNED && phase != Phase.RETURNED;
        when(accepted || facts.returnedBefore(), "acceptTask");
        when(facts.acceptedByDefault(), "acceptByDefault");
        when(facts.returnedBefore() && phase != Phase.RETURNED, "decideReturn");
        when(facts.planned(), "planMilestones");
        when(facts.planned() && facts.plannedByDefault(), "proposeMilestones");
    }

    private void closeOuts(Instant now, WorkCalendar calendar, Terms terms) {
        List<Request> requests = facts.closeOuts();
        when(!requests.isEmpty(), "requestCloseOut");
        when(requests.size() > 1, "resubmitCloseOut");
        when(requests.stream().anyMatch(one -> one.status() != CloseOut.Status.SUBMITTED), "reviewCloseOut");
        when(requests.stream().anyMatch(one -> one.status() == CloseOut.Status.ACCEPTED), "closeTask");
        when(
                requests.stream()
                        .anyMatch(one -> late(one.decidedAt(), calendar.plus(one.requestedOn(), terms.review()), now)),
                "remindCloseOutReviewer");
    }

    private void reports(Collection<ReportFact> reports, Instant now) {
        long periods = reports.stream().map(ReportFact::period).distinct().count();
        when(!reports.isEmpty(), "submitReport");
        when(reports.size() > periods, "resubmitReport");
        when(reports.stream().anyMatch(one -> one.decidedAt() != null), "reviewReport");
        when(reports.stream().anyMatch(YearFacts::returned), "returnReport");
        when(reports.stream().anyMatch(ReportFact::accepted), "acceptReport");
        when(reports.stream().anyMatch(one -> late(one.decidedAt(), one.reviewBy(), now)), "remindReviewer");
    }

    private static boolean late(@Nullable Instant decided, LocalDate by, Instant now) {
        return (decided == null ? now : decided).isAfter(OfficeDays.endOf(by));
    }

    /** Somebody was reminded where no report had come on the morning of the first reminder. */
    private void reminders(YearFacts year, Instant now, WorkCalendar calendar, Terms terms) {
        when(
                year.obligations().stream()
                        .filter(year::asked)
                        .anyMatch(one -> reminded(year, one, ReminderDay.of(one, calendar, terms), now)),
                "remindUnit");
    }

    /** The deadline was looked at where it came near before a close-out was asked for. */
    private void deadline(YearFacts year, Instant now, WorkCalendar calendar, Terms terms) {
        LocalDate due = year.due();
        if (due == null || !facts.planned()) {
            return;
        }
        LocalDate asked = facts.closeOuts().isEmpty()
                ? LocalDate.MAX
                : facts.closeOuts().get(facts.closeOuts().size() - 1).requestedOn();
        when(
                Forewarning.days(due, calendar, year.standing().near(), terms)
                        .anyMatch(day -> !day.isBefore(year.standing().start())
                                && day.isBefore(asked)
                                && OfficeDays.morningOf(day).isBefore(now)),
                "remindDeadline");
    }

    private static boolean reminded(YearFacts year, Obligation one, List<ReminderDay> nudges, Instant now) {
        Instant reminder =
                nudges.stream().map(ReminderDay::at).min(Instant::compareTo).orElse(now);
        return year.first(one).map(ReportFact::submittedAt).orElse(now).isAfter(reminder);
    }
}
