package org.guatu.insight.schedule;

import java.util.List;
import java.util.Set;
import org.guatu.lifecycle.backward.Break;
import org.jspecify.annotations.Nullable;

/**
 * What would be other, side by side: the least slack first.
 *
 * @param task the one whose gate is moved, as it is today; null where none is
 * @param catchUp how its other gates would follow the one that is moved; empty where they need not
 */
public record WhatIf(List<Change> changes, @Nullable ScheduleRow task, List<ScheduleRow.Gate> catchUp) {
    /**
     * A task that would lie elsewhere.
     *
     * @param was as it is today
     * @param is as it would be
     * @param breaks what holds today and would not any more
     */
    public record Change(ScheduleRow was, ScheduleRow is, Set<Break> breaks) {}

    /** How many tasks would have something that does not hold any more. */
    public long broken() {
        return changes.stream().filter(change -> !change.breaks().isEmpty()).count();
    }
}
