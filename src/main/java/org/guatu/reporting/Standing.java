package org.guatu.reporting;

import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands on a day: planned and actual progress, lag, light. Derived from dated facts by one pure function,
 * so that it is never stale and can be asked for any past day (domain brief §6).
 *
 * @param planned planned progress, 0 to 100
 * @param actual progress of the newest accepted report of a period that has ended, 0 to 100
 * @param lag points behind the plan, never negative
 * @param daysLeft working days to the day it is due, negative when over; null where nothing is due or it is done
 */
public record Standing(int planned, int actual, int lag, Light light, boolean overdue, @Nullable Integer daysLeft) {

    private static final int NEAR_DAYS = 10;
    private static final int NEAR_PERCENT = 80;

    /** A period's accepted progress. */
    public record Accepted(LocalDate periodEnd, int percent) {}

    /**
     * The dated facts about one year of a task.
     *
     * @param start planned progress counts from here
     * @param workSince the day of acceptance; null while nobody has accepted
     * @param due when it is due as seen from this year
     * @param openEnded nothing is due and nothing can be overdue; the year's end serves as horizon of the plan
     * @param recurring every occurrence has been; it is over, not overdue, when all of them are reported done
     * @param opening progress that was there at the start
     * @param closedOn the day from which on it is closed out, or null
     */
    public record Facts(
            LocalDate start,
            @Nullable LocalDate workSince,
            LocalDate due,
            boolean openEnded,
            boolean recurring,
            int opening,
            List<Milestone> milestones,
            List<Accepted> accepted,
            @Nullable LocalDate closedOn) {}

    /** The standing on a day. */
    public static Standing of(Facts facts, WorkCalendar calendar, LocalDate day) {
        if (facts.closedOn() != null && !facts.closedOn().isAfter(day)) {
            return new Standing(100, 100, 0, Light.BLUE, false, null);
        }
        int planned = planned(facts, calendar, day);
        int actual = actual(facts, day);
        int lag = Math.max(0, planned - actual);
        int left = calendar.daysLeft(day, facts.due());
        boolean fulfilled = facts.recurring() && actual == 100;
        boolean overdue = !facts.openEnded() && !fulfilled && day.isAfter(facts.due());
        boolean started = facts.workSince() != null && !facts.workSince().isAfter(day);
        Light light = light(overdue, started, lag, !facts.openEnded() && left <= NEAR_DAYS && actual < NEAR_PERCENT);
        return new Standing(planned, actual, lag, light, overdue, facts.openEnded() ? null : left);
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
    private static int planned(Facts facts, WorkCalendar calendar, LocalDate day) {
        int rest = 100 - facts.opening();
        return facts.opening() + rest * share(facts, calendar, day) / 100;
    }

    private static int share(Facts facts, WorkCalendar calendar, LocalDate day) {
        if (!facts.milestones().isEmpty()) {
            return facts.milestones().stream()
                    .filter(milestone -> !milestone.due().isAfter(day))
                    .mapToInt(Milestone::weight)
                    .sum();
        }
        int all = calendar.between(facts.start(), facts.due());
        int gone = calendar.between(facts.start(), day);
        return all <= 0 ? (day.isBefore(facts.due()) ? 0 : 100) : Math.max(0, Math.min(100, 100 * gone / all));
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
        return actual;
    }
}
