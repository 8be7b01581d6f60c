package org.guatu.reporting.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.Phase;
import org.guatu.reporting.Report;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.ReportFact;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One year of a task as dated facts: everything that agendas, duties, heatmaps and proposals are derived from.
 *
 * @param phaseSince since when the present phase waits, counted back from its term; null where it has none
 * @param actBy by when whoever holds the phase has to act, or null
 * @param endedOn the day on which the year was frozen; null while it takes its last reports
 * @param toGrade whether the evaluation asks for a grade of it
 * @param closable whether it can be closed out at all
 * @param reports newest period first, newest hand-in first
 */
public record YearFacts(
        int year,
        Phase phase,
        @Nullable LocalDate phaseSince,
        @Nullable LocalDate actBy,
        @Nullable LocalDate endedOn,
        boolean toGrade,
        boolean closable,
        Standing.Facts standing,
        List<Obligation> obligations,
        List<ReportFact> reports)
        implements DatedYear {
    /** Working days after its due day on which a period without a report is missed (domain brief §4.2). */
    private static final int MISSED_AFTER = 2;

    /** The day on which a period without a report counts as missed. */
    public static LocalDate missedOn(Obligation obligation, WorkCalendar calendar) {
        return calendar.plus(obligation.due(), MISSED_AFTER);
    }

    /** What is asked of the year and not accepted yet. */
    public Stream<Obligation> undecided() {
        return obligations.stream()
                .filter(this::asked)
                .filter(one -> newest(one).filter(ReportFact::accepted).isEmpty());
    }

    @Override
    public YearFacts facts() {
        return this;
    }

    @Override
    public Standing standingOn(LocalDate day, WorkCalendar calendar) {
        return Standing.of(standing, askedUntil(day), calendar, day);
    }

    /**
     * The newest day by then about which the unit had to say how far it was: the end of the newest ended period that is
     * accepted, or whose due day has passed without a report in time that still awaits a decision; where the task is
     * reported on another one, the newest period accepted there (domain brief §6).
     */
    public Optional<LocalDate> askedUntil(LocalDate day) {
        Stream<LocalDate> accepted = reports.stream()
                .filter(report -> report.accepted() && !report.interim())
                .map(ReportFact::periodEnd);
        Stream<LocalDate> missed = obligations.stream()
                .filter(one -> one.due().isBefore(day) && owed(one) && !awaiting(one))
                .map(one -> one.period().end());
        Stream<LocalDate> elsewhere =
                standing.carried().stream().filter(one -> one.on(day)).flatMap(one -> one.told().stream());
        return Stream.of(accepted, missed, elsewhere)
                .flatMap(days -> days)
                .filter(end -> !end.isAfter(day))
                .max(Comparator.naturalOrder());
    }

    private boolean awaiting(Obligation obligation) {
        boolean inTime = first(obligation)
                .filter(one -> !one.submittedOn().isAfter(obligation.due()))
                .isPresent();
        return inTime
                && newest(obligation)
                        .filter(one -> one.status() == Report.Status.SUBMITTED)
                        .isPresent();
    }

    /** When it is due as seen from this year; null where nothing is. */
    public @Nullable LocalDate due() {
        return due(standing.term());
    }

    /** When it was due after what its list said on a day; null where nothing was. */
    public @Nullable LocalDate dueOn(LocalDate day) {
        return due(standing.termOn(day));
    }

    private static @Nullable LocalDate due(Standing.Term term) {
        return term.openEnded() ? null : term.due();
    }

    /** Whether it ended on a set day (neither open-ended nor recurring) on a day: what completion counts. */
    public boolean fixedTermOn(LocalDate day) {
        Standing.Term term = standing.termOn(day);
        return !term.openEnded() && !term.recurring();
    }

    /** Whether the report was due only after the task came to stand still, or was cancelled. */
    private boolean halted(Obligation obligation) {
        LocalDate cancelled = standing.cancelledOn();
        return cancelled != null && !cancelled.isAfter(obligation.due())
                || standing.pauses().stream()
                        .anyMatch(
                                pause -> pause.until() == null && !pause.from().isAfter(obligation.due()));
    }

    /** Whether the period is reported on another task alone. */
    private boolean carried(Obligation obligation) {
        return standing.carriedOn(obligation.due()).isPresent();
    }

    /** The newest report of a period: the one that counts, waits, or was returned last. */
    public Optional<ReportFact> newest(Obligation obligation) {
        return of(obligation).findFirst();
    }

    /** The first report of a period: whether the unit was in time is judged by it. */
    public Optional<ReportFact> first(Obligation obligation) {
        return of(obligation).reduce((newer, older) -> older);
    }

    private Stream<ReportFact> of(Obligation obligation) {
        String period = obligation.period().name();
        return reports.stream().filter(report -> report.period().equals(period));
    }

    /**
     * Whether the unit had to report the period: not where the task was accepted after its end, closed out,
     * cancelled or suspended before it, where it is reported on another task alone, or the year was over.
     */
    public boolean owed(Obligation obligation) {
        LocalDate since = standing.workSince();
        LocalDate closed = standing.closedOn();
        return since != null
                && !since.isAfter(obligation.period().end())
                && (closed == null || closed.isAfter(obligation.due()))
                && !halted(obligation)
                && !carried(obligation)
                && !over(obligation);
    }

    /** Whether the year was over when the report was due. */
    private boolean over(Obligation obligation) {
        return endedOn == null
                ? !lives() && obligation.due().getYear() > year
                : obligation.due().isAfter(endedOn);
    }

    /** Whether it is not frozen: its last reports are still taken and decided. */
    public boolean lives() {
        return endedOn == null && phase.living();
    }

    /** Whether a report or a part of one is taken. */
    public boolean takesReports() {
        return lives() && phase.reportable();
    }

    /** Whether the period counts as asked for: where it is owed, and where a report is there all the same. */
    public boolean asked(Obligation obligation) {
        return owed(obligation) || newest(obligation).isPresent();
    }

    /** The periods whose report is overdue on a day and not there, oldest first; none while nobody works on the task. */
    public List<Obligation> missed(LocalDate day) {
        return takesReports()
                ? obligations.stream()
                        .filter(one -> status(one, day) == ObligationStatus.OVERDUE)
                        .toList()
                : List.of();
    }

    /** Where a period's report stands on a day. */
    public ObligationStatus status(Obligation obligation, LocalDate day) {
        Optional<ReportFact> report = newest(obligation);
        if (report.isPresent()) {
            return switch (report.get().status()) {
                case SUBMITTED -> ObligationStatus.SUBMITTED;
                case ACCEPTED -> ObligationStatus.ACCEPTED;
                case WITHDRAWN -> throw new IllegalStateException("what was withdrawn is no fact");
                case RETURNED -> carried(obligation) ? ObligationStatus.NOT_ASKED : ObligationStatus.RETURNED;
            };
        }
        if (halted(obligation) || carried(obligation)) {
            return ObligationStatus.NOT_ASKED;
        }
        if (standing.workSince() == null || takesReports() && day.isBefore(obligation.opens())) {
            return ObligationStatus.NOT_DUE;
        }
        if (!asked(obligation)) {
            return ObligationStatus.NOT_ASKED;
        }
        return day.isAfter(obligation.due()) ? ObligationStatus.OVERDUE : ObligationStatus.OPEN;
    }

    /** As above, telling apart what is merely late from what was missed. */
    public ObligationStatus status(Obligation obligation, LocalDate day, WorkCalendar calendar) {
        ObligationStatus status = status(obligation, day);
        return status == ObligationStatus.OVERDUE && calendar.between(obligation.due(), day) >= MISSED_AFTER
                ? ObligationStatus.MISSED
                : status;
    }

    /** The reports that somebody has in hand, of each period the newest: under review, or returned. */
    public Stream<ReportFact> inHand() {
        Set<String> seen = new HashSet<>();
        return reports.stream()
                .filter(report -> report.interim() || seen.add(report.period()))
                .filter(report -> report.status() == Report.Status.SUBMITTED
                        || returned(report) && (!report.interim() || newestInterim(report)));
    }

    private boolean newestInterim(ReportFact report) {
        return reports.stream().noneMatch(other -> other.interim() && other.id() > report.id());
    }

    /** The newest accepted report, by its period. */
    public Optional<ReportFact> newestAccepted() {
        return reports.stream().filter(ReportFact::accepted).findFirst();
    }

    /** Where the report of a period stands. */
    public enum ObligationStatus {
        /** The window is not open yet. */
        NOT_DUE,
        OPEN,
        /** Missing after its due date; still taken. */
        OVERDUE,
        /** Not there two working days after its due date; still taken until the year is closed. */
        MISSED,
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        /** The task was accepted later, closed out, suspended or cancelled earlier, is reported on another one, or its year is over. */
        NOT_ASKED
    }

    public static boolean returned(ReportFact report) {
        return report.status() == Report.Status.RETURNED;
    }
}
