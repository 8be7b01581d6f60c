package org.guatu.reporting.standing;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.lifecycle.plan.PastPlan;
import org.guatu.platform.OneDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands on a day: planned and actual progress, lag, light. Derived from dated facts by one pure function,
 * so that it is never stale and can be asked for any past day (domain brief §6).
 *
 * <p>A task is judged only by what it was asked: its lag is taken at the newest day on which it had to say how far it was
 * ({@link Facts#judgedOn}), and its plan for today is shown beside it. Percentages and points are held to six decimals,
 * so that a comparison with a threshold is exact; they are rounded only for show.
 *
 * @param planned planned progress on the day, 0 to 100
 * @param actual progress of the newest accepted report of a period that has ended, of an interim report since, or how far
 *     the tasks that serve it brought it where that is more; 0 to 100
 * @param lag points behind the plan as of the newest day that was asked about, never negative
 * @param daysLeft working days to the day it is due, negative when over; null where nothing is due, it is done, or it
 *     stands still
 * @param estimated whether {@code daysLeft} passes through a year whose holidays are not loaded
 * @param halted that it stands still or was cancelled, so that it counts in no rate; null otherwise
 */
public record Standing(
        @JsonSerialize(using = OneDecimal.class) double planned,
        @JsonSerialize(using = OneDecimal.class) double actual,
        @JsonSerialize(using = OneDecimal.class) double lag,
        Light light,
        boolean overdue,
        @Nullable Integer daysLeft,
        @Nullable Halt halted,
        boolean estimated) {

    /** Why a task is neither on time nor late. */
    public enum Halt {
        SUSPENDED,
        CANCELLED,
        /** Its list has ended, and it was decided what becomes of it. */
        DECIDED
    }

    /** One that goes its way. */
    public Standing(
            double planned, double actual, double lag, Light light, boolean overdue, @Nullable Integer daysLeft) {
        this(planned, actual, lag, light, overdue, daysLeft, null, false);
    }

    /** One that stands still. */
    public Standing(
            double planned,
            double actual,
            double lag,
            Light light,
            boolean overdue,
            @Nullable Integer daysLeft,
            @Nullable Halt halted) {
        this(planned, actual, lag, light, overdue, daysLeft, halted, false);
    }

    /**
     * An accepted report's progress.
     *
     * @param day the end of its period; the day on which it was handed in where it is an interim one
     * @param handedInOn when it was handed in
     */
    public record Accepted(LocalDate day, double percent, boolean interim, LocalDate handedInOn) {
        /** That of a period, in time. */
        public Accepted(LocalDate periodEnd, double percent) {
            this(periodEnd, percent, false, periodEnd);
        }

        /** What of the reports counts. */
        public static Stream<Accepted> among(List<ReportFact> reports) {
            return reports.stream()
                    .filter(ReportFact::accepted)
                    .map(report ->
                            new Accepted(report.periodEnd(), report.percent(), report.interim(), report.submittedOn()));
        }

        /** A period's own report takes the place of an interim one from that period, or from before it was handed in. */
        boolean replaces(Accepted interim) {
            return !this.interim && (!day.isBefore(interim.day()) || handedInOn.isAfter(interim.day()));
        }
    }

    /**
     * What a deadline asks of a year, until a day.
     *
     * @param until the last day on which it asked this
     * @param due when the task is due as seen from this year
     * @param openEnded nothing is due and nothing can be overdue; the year's end serves as horizon of the plan
     * @param recurring every occurrence has been; it is over, not overdue, when all of them are reported done
     */
    public record Term(LocalDate until, LocalDate due, boolean openEnded, boolean recurring) {}

    /** Days on which the task stood still, the last one not included; no last one while it still does. */
    public record Pause(LocalDate from, @Nullable LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /**
     * Days on which the task was reported on another one alone, the last one not included.
     *
     * @param told the ends of the periods for which that one has accepted reports
     */
    public record Carried(long by, LocalDate since, @Nullable LocalDate until, List<LocalDate> told) {
        public boolean on(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /**
     * The dated facts about one year of a task.
     *
     * @param near when its deadline counts as near
     * @param start planned progress counts from here
     * @param workSince the day of acceptance; null while nobody has accepted
     * @param terms what its deadlines asked until when, in order of time; the last one holds now
     * @param opening progress that was there at the start
     * @param plans the milestones that held until when, in order of time; the last ones hold now
     * @param closedOn the day from which on it is closed out, or null
     * @param pauses when it stood still
     * @param cancelledOn the day from which on its list does without it, or null
     * @param decidedOn the day on which it was decided what becomes of it after its list had ended, or null
     * @param fed how far the tasks that serve it brought it ({@link Feed}), in order of days
     * @param carried when it was reported on another task alone
     */
    public record Facts(
            NearTerms near,
            LocalDate start,
            @Nullable LocalDate workSince,
            List<Term> terms,
            int opening,
            List<PastPlan> plans,
            List<Accepted> accepted,
            @Nullable LocalDate closedOn,
            List<Pause> pauses,
            @Nullable LocalDate cancelledOn,
            @Nullable LocalDate decidedOn,
            List<Feed.Step> fed,
            List<Carried> carried) {

        /** Those of a year that no other task serves. */
        public Facts(
                NearTerms near,
                LocalDate start,
                @Nullable LocalDate workSince,
                List<Term> terms,
                int opening,
                List<PastPlan> plans,
                List<Accepted> accepted,
                @Nullable LocalDate closedOn,
                List<Pause> pauses,
                @Nullable LocalDate cancelledOn) {
            this(
                    near,
                    start,
                    workSince,
                    terms,
                    opening,
                    plans,
                    accepted,
                    closedOn,
                    pauses,
                    cancelledOn,
                    null,
                    List.of(),
                    List.of());
        }

        /** The same, with what links bring it. */
        public Facts servedBy(List<Feed.Step> brought, List<Carried> by) {
            return new Facts(
                    near,
                    start,
                    workSince,
                    terms,
                    opening,
                    plans,
                    accepted,
                    closedOn,
                    pauses,
                    cancelledOn,
                    decidedOn,
                    brought,
                    by);
        }

        /** The task on which it is reported on a day; empty where it is reported itself. */
        public Optional<Long> carriedOn(LocalDate day) {
            return carried.stream().filter(one -> one.on(day)).map(Carried::by).findFirst();
        }

        /** What the deadline asked on a day. */
        public Term termOn(LocalDate day) {
            return terms.stream()
                    .filter(term -> !term.until().isBefore(day))
                    .findFirst()
                    .orElseThrow();
        }

        /** The plan in force on a day; empty before the first was settled. */
        public List<Milestone> gatesOn(LocalDate day) {
            return plans.stream()
                    .filter(plan -> !plan.until().isBefore(day))
                    .findFirst()
                    .map(PastPlan::gates)
                    .orElse(List.of());
        }

        /** What it asks now. */
        public Term term() {
            return terms.get(terms.size() - 1);
        }

        /** Whether a day with so many working days left is near, and too little done. */
        private boolean nearAndLow(int left, double actual) {
            return left <= near.days() && actual < near.percent();
        }

        private @Nullable Halt haltedOn(LocalDate day) {
            if (cancelledOn != null && !cancelledOn.isAfter(day)) {
                return Halt.CANCELLED;
            }
            if (decidedOn != null && !decidedOn.isAfter(day)) {
                return Halt.DECIDED;
            }
            return pauses.stream().anyMatch(pause -> pause.covers(day)) ? Halt.SUSPENDED : null;
        }
    }

    /**
     * The standing on a day.
     *
     * @param asked the newest day by then about which the unit had to report; empty before the first
     */
    public static Standing of(Facts facts, Optional<LocalDate> asked, WorkCalendar calendar, LocalDate day) {
        if (facts.closedOn() != null && !facts.closedOn().isAfter(day)) {
            return new Standing(100, 100, 0, Light.BLUE, false, null);
        }
        Term term = facts.termOn(day);
        Progress progress = new Progress(facts, term, calendar, day);
        double planned = progress.planned(day);
        double actual = progress.actual();
        Halt halted = facts.haltedOn(day);
        if (halted != null) {
            return new Standing(planned, actual, 0, Light.GREY, false, null, halted);
        }
        double lag = judgedOn(asked, term, day).map(progress::lag).orElse(0.0);
        int left = calendar.daysLeft(day, term.due());
        boolean fulfilled = term.recurring() && actual >= planned;
        boolean overdue = !term.openEnded() && !fulfilled && day.isAfter(term.due());
        boolean started = facts.workSince() != null && !facts.workSince().isAfter(day);
        Light light = light(overdue, started, lag, !term.openEnded() && facts.nearAndLow(left, actual));
        return term.openEnded()
                ? new Standing(planned, actual, lag, light, overdue, null)
                : new Standing(planned, actual, lag, light, overdue, left, null, calendar.estimated(day, term.due()));
    }

    /** A deadline that has passed counts as asked. */
    private static Optional<LocalDate> judgedOn(Optional<LocalDate> asked, Term term, LocalDate day) {
        boolean passed = !term.openEnded() && day.isAfter(term.due());
        return passed ? Optional.of(asked.filter(one -> one.isAfter(term.due())).orElse(term.due())) : asked;
    }

    private static Light light(boolean overdue, boolean started, double lag, boolean nearAndLow) {
        if (overdue) {
            return Light.RED;
        }
        if (!started) {
            return Light.GREY;
        }
        Light light = Light.behind(lag);
        return light == Light.GREEN && nearAndLow ? Light.YELLOW : light;
    }

    /** Held to six decimals: more than any quotient of days needs to be told from a threshold. */
    static double exact(double value) {
        return Math.round(value * 1_000_000) / 1_000_000.0;
    }
}
