package org.guatu.insight.question;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.insight.TaskCard;
import org.guatu.platform.Caller;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.Standing;

/**
 * What one look at the caller's scope has at hand for every question.
 *
 * @param facts the tasks in all their years, as known at the end of the day that is looked at
 * @param tasks the issued ones as they stood on that day; one that is reported on another task of the same is left out
 */
public record Look(RegionFacts facts, List<TaskCard> tasks, Caller by) {
    /** Overdue ones by their days, then by their lag. */
    public static final Comparator<TaskCard> WORST_FIRST = Comparator.comparingInt((TaskCard task) ->
                    Math.min(0, Objects.requireNonNullElse(standing(task).daysLeft(), 0)))
            .thenComparing(task -> -standing(task).lag())
            .thenComparing(TaskCard::id);

    LocalDate day() {
        return facts.day();
    }

    /** The newest year of each task. */
    Map<Long, TaskInYear> years() {
        return facts.newestByTask();
    }

    public static Standing standing(TaskCard task) {
        return Objects.requireNonNull(task.standing());
    }

    public static boolean red(TaskCard task) {
        return standing(task).light() == Light.RED;
    }

    public static boolean yellow(TaskCard task) {
        return standing(task).light() == Light.YELLOW;
    }

    /** How far a task is behind today's plan, whoever was asked about it. */
    static double behindPlan(TaskCard task) {
        return standing(task).planned() - standing(task).actual();
    }

    /** More than 30 points behind today's plan, and nobody was asked yet: not red, but it will be. */
    public static boolean unasked(TaskCard task) {
        Light light = standing(task).light();
        return (light == Light.GREEN || light == Light.YELLOW) && Light.behind(behindPlan(task)) == Light.RED;
    }

    /** Periods of a year whose first report came after its day, or not at all, by a day. */
    public static long missed(TaskInYear year, LocalDate day) {
        return year.facts().obligations().stream()
                .filter(one -> one.due().isBefore(day) && year.facts().asked(one))
                .filter(one -> late(one, year))
                .count();
    }

    private static boolean late(Obligation owed, TaskInYear year) {
        return year.facts()
                .first(owed)
                .filter(report -> !report.submittedOn().isAfter(owed.due()))
                .isEmpty();
    }
}
