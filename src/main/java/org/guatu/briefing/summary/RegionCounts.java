package org.guatu.briefing.summary;

import jakarta.persistence.Embeddable;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a region's tasks on a day, with the formulas of the heatmap (domain brief §6). Counts and no rates, so
 * that those of several regions can be added up.
 *
 * @param tasks those that the heatmap of the day counts, every one once
 * @param closed with the blue light
 * @param overdue past the day they were due, and not closed
 * @param fixedTerm those with an end, which the completion rate is a rate of
 * @param completed of the fixed-term ones
 * @param onSchedule at most ten points behind their plan
 */
@Embeddable
public record RegionCounts(
        int tasks,
        int red,
        int yellow,
        int green,
        int grey,
        int closed,
        int overdue,
        int fixedTerm,
        int completed,
        int onSchedule) {
    public static final RegionCounts NONE = new RegionCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    RegionCounts plus(RegionCounts more) {
        return with(more, Integer::sum);
    }

    RegionCounts minus(RegionCounts less) {
        return with(less, (ours, theirs) -> ours - theirs);
    }

    private RegionCounts with(RegionCounts other, IntBinaryOperator how) {
        return new RegionCounts(
                how.applyAsInt(tasks, other.tasks),
                how.applyAsInt(red, other.red),
                how.applyAsInt(yellow, other.yellow),
                how.applyAsInt(green, other.green),
                how.applyAsInt(grey, other.grey),
                how.applyAsInt(closed, other.closed),
                how.applyAsInt(overdue, other.overdue),
                how.applyAsInt(fixedTerm, other.fixedTerm),
                how.applyAsInt(completed, other.completed),
                how.applyAsInt(onSchedule, other.onSchedule));
    }

    /** 完成率 in percent, one decimal; null where no task has an end. */
    public @Nullable Double completion() {
        return percent(completed, fixedTerm);
    }

    /** 序时完成率, as above; null where there is no task. */
    public @Nullable Double onScheduleRate() {
        return percent(onSchedule, tasks);
    }

    /** 红黄占比, as above. */
    public @Nullable Double behind() {
        return percent(red + yellow, tasks);
    }

    private static @Nullable Double percent(int n, int of) {
        return of == 0 ? null : Math.round(1000.0 * n / of) / 10.0;
    }
}
