package org.guatu.insight.question;

import java.util.Comparator;
import java.util.List;
import org.guatu.insight.TaskCard;
import org.guatu.platform.Count;

/** How many of somebody's tasks are behind. */
public record Share(int tasks, int red, int yellow) {
    /** By the red tasks, then by the share that is behind. */
    public static final Comparator<Share> WORST_FIRST = Comparator.comparingInt(Share::red)
            .thenComparingDouble(Share::behind)
            .reversed();

    public static Share of(List<TaskCard> tasks) {
        return new Share(tasks.size(), Count.of(tasks, Look::red), Count.of(tasks, Look::yellow));
    }

    /** The red and yellow ones in percent. */
    public double behind() {
        return 100.0 * (red + yellow) / tasks;
    }
}
