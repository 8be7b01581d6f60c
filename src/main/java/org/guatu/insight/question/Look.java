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
import org.guatu.reporting.standing.Standing;

/**
 * What one look at the caller's scope has at hand for every question.
 *
 * @param facts the tasks in all their years, as known at the end of the day that is looked at
 * @param tasks the issued ones as they stood on that day; one that is reported on another task of the same is left out
 */
record Look(RegionFacts facts, List<TaskCard> tasks, Caller by) {
    /** Overdue ones by their days, then by their lag. */
    static final Comparator<TaskCard> WORST_FIRST = Comparator.comparingInt((TaskCard task) ->
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

    static Standing standing(TaskCard task) {
        return Objects.requireNonNull(task.standing());
    }

    static boolean red(TaskCard task) {
        return standing(task).light() == Light.RED;
    }

    static boolean yellow(TaskCard task) {
        return standing(task).light() == Light.YELLOW;
    }
}
