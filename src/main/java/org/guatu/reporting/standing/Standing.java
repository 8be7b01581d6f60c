package org.guatu.reporting.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.plan.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands on a day: planned and actual progress, lag, light. Derived from dated facts by one pure function,
 * so that it is never stale and can be asked for any past day (domain brief §6).
 *
 * @param planned planned progress, 0 to 100
 * @param actual progress of the newest accepted report of a period that has ended, or how far the tasks that serve it
 *     brought it where that is more; 0 to 100
 * @param lag points behind the plan, never negative
 * @param daysLeft working days to the day it is due, negative when over; null where nothing is due, it is done, or it
 *     stands still
 * @param estimated whether {@code daysLeft} passes through a year whose holidays are not loaded
 * @param halted that it stands still or was cancelled, so that it counts in no rate; null otherwise
 */
public record Standing(
        int planned,
        int actual,
        int lag,
        Light light,
        boolean overdue,
        @Nullable Integer daysLeft,
        @Nullable Halt halted,
        boolean estimated) {

    /** Why a task is neither on time nor late. */
    public enum Halt {
        SUSPENDED,
        CANCELLED
    }

    /** One that goes its way. */
    public Standing(int planned, int actual, int lag, Light light, boolean overdue, @Nullable Integer daysLeft) {
        this(planned, actual, lag, light, overdue, daysLeft, null, false);
    }

    /** One that stands still. */
    public Standing(
            int planned,
            int actual,
            int lag,
            Light light,
            boolean overdue,
            @Nullable Integer daysLeft,
            @Nullable Halt halted) {
        this(planned, actual, lag, light, overdue, daysLeft, halted, false);
    }

    /** A period's accepted progress. */
    public record Accepted(LocalDate periodEnd, int percent) {
        /** What of the reports counts. */
        public static Stream<Accepted> among(List<ReportFact> reports) {
            return reports.stream()
                    .filter(ReportFact::accepted)
                    .map(report -> new Accepted(report.periodEnd(), report.percent()));
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

    /** Days on which the task was reported on another one alone, the last one not included. */
    public record Carried(long by, LocalDate since, @Nullable LocalDate until) {
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
     * @param closedOn the day from which on it is closed out, or null
     * @param pauses when it stood still
     * @param cancelledOn the day from which on its list does without it, or null
     * @param fed how far the tasks that serve it brought it ({@link Feed}), in order of days
     * @param carried when it was reported on another task alone
     */
    public record Facts(
            NearTerms near,
            LocalDate start,
            @Nullable LocalDate workSince,
            List<Term> terms,
            int opening,
            List<Milestone> milestones,
            List<Accepted> accepted,
            @Nullable LocalDate closedOn,
            List<Pause> pauses,
            @Nullable LocalDate cancelledOn,
            List<Feed.Step> fed,
            List<Carried> carried) {

        /** Those of a year that no other task serves. */
        public Facts(
                NearTerms near,
                LocalDate start,
                @Nullable LocalDate workSince,
                List<Term> terms,
                int opening,
                List<Milestone> milestones,
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
                    milestones,
                    accepted,
                    closedOn,
                    pauses,
                    cancelledOn,
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
                    milestones,
                    accepted,
                    closedOn,
                    pauses,
                    cancelledOn,
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

        /** What it asks now. */
        public Term term() {
            return terms.get(terms.size() - 1);
        }

        /** Whether a day with so many working days left is near, and too little done. */
        private boolean nearAndLow(int left, int actual) {
            return left <= near.days() && actual < near.percent();
        }

        private @Nullable Halt haltedOn(LocalDate day) {
            if (cancelledOn != null && !cancelledOn.isAfter(day)) {
                return Halt.CANCELLED;
            }
            return pauses.stream().anyMatch(pause -> pause.covers(day)) ? Halt.SUSPENDED : null;
        }
    }

    /** The standing on a day. */
    public static Standing of(Facts facts, WorkCalendar calendar, LocalDate day) {
        if (facts.closedOn() != null && !facts.closedOn().isAfter(day)) {
            return new Standing(100, 100, 0, Light.BLUE, false, null);
        }
        Term term = facts.termOn(day);
        int planned = planned(facts, term, calendar, day);
        int actual = actual(facts, day);
        Halt halted = facts.haltedOn(day);
        if (halted != null) {
            return new Standing(planned, actual, 0, Light.GREY, false, null, halted);
        }
        int lag = Math.max(0, planned - actual);
        int left = calendar.daysLeft(day, term.due());
        boolean fulfilled = term.recurring() && actual == 100;
        boolean overdue = !term.openEnded() && !fulfilled && day.isAfter(term.due());
        boolean started = facts.workSince() != null && !facts.workSince().isAfter(day);
        Light light = light(overdue, started, lag, !term.openEnded() && facts.nearAndLow(left, actual));
        return term.openEnded()
                ? new Standing(planned, actual, lag, light, overdue, null)
                : new Standing(planned, actual, lag, light, overdue, left, null, calendar.estimated(day, term.due()));
    }

    private static Light light(boolean overdue, boolean started, int lag, boolean nearAndLow) {
        if (overdue) {
            return Light.RED;
        }
        if (!started) {
            return Light.GREY;
        }
        Light light = Light.behind(lag);
        return light == Light.GREEN && nearAndLow ? Light.YELLOW : light;
    }

    /** What the year brought along counts as done; the plan covers the rest. */
    private static int planned(Facts facts, Term term, WorkCalendar calendar, LocalDate day) {
        int rest = 100 - facts.opening();
        return facts.opening() + rest * share(facts, term, calendar, day) / 100;
    }

    private static int share(Facts facts, Term term, WorkCalendar calendar, LocalDate day) {
        if (!facts.milestones().isEmpty()) {
            return facts.milestones().stream()
                    .filter(milestone -> !milestone.due().isAfter(day))
                    .mapToInt(Milestone::weight)
                    .sum();
        }
        int all = calendar.between(facts.start(), term.due());
        int gone = calendar.between(facts.start(), day);
        return all <= 0 ? (day.isBefore(term.due()) ? 0 : 100) : Math.max(0, Math.min(100, 100 * gone / all));
    }

    private static int actual(Facts facts, LocalDate day) {
        int actual = facts.opening();
        LocalDate newest = LocalDate.MIN;
        for (Accepted report : facts.accepted()) {
            if (!report.periodEnd().isAfter(day) && report.periodEnd().isAfter(newest)) {
                newest = report.periodEnd();
                actual = report.percent();
            }
        }
        return Math.max(actual, Feed.on(facts.fed(), day, 0));
    }
}
