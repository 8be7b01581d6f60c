package org.guatu.supervision.ladder;

import java.time.LocalDate;
import java.util.List;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Period;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One task as the ladder sees it on a day: everything that a proposal is derived from.
 *
 * @param due when the task is due as seen from this year; null where nothing is
 * @param lights the light of each period, on the day after its report was due, oldest first
 * @param missed the periods whose report is overdue and not there, oldest first
 * @param letters every letter on the task, oldest first
 * @param pausedBy message key of why the ladder rests, or null
 * @param asked whether its unit was ever asked: false before the first report of a task that was past due when issued
 */
public record Situation(
        LocalDate today,
        Standing standing,
        @Nullable LocalDate due,
        List<PeriodLight> lights,
        List<Missed> missed,
        List<LetterFact> letters,
        @Nullable String pausedBy,
        boolean asked) {

    /** The light of a period, as of the day after its report was due. */
    public record PeriodLight(Period period, Light light) {}

    /**
     * A missing report.
     *
     * @param daysLate working days since it was due
     */
    public record Missed(Period period, LocalDate due, int daysLate) {}

    /** Whether it is overdue, red, or owes a report. */
    public boolean late() {
        return standing.overdue() || standing.light() == Light.RED || !missed.isEmpty();
    }

    public boolean paused() {
        return pausedBy != null;
    }
}
