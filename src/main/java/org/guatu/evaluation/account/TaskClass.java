package org.guatu.evaluation.account;

import java.util.Optional;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Standing;

/** The four classes in which the items of a list are accounted for (domain brief, 中期评估: 逐项对账). */
public enum TaskClass {
    /** 已完成: closed out. */
    COMPLETED,
    /** 达到序时: at most ten points behind what it was asked for, as the charts count it. */
    ON_SCHEDULE,
    /** 滞后: overdue, or further behind. */
    BEHIND,
    /** 未启动: nobody has accepted it, or it is behind and nothing of it is done. */
    NOT_STARTED;

    /** Points behind that still are on schedule (domain brief §6). */
    private static final double TOLERANCE = 10;

    /**
     * The class of a task; empty where it stands still, was cancelled or carried over, so that it counts in no share.
     *
     * @param accepted whether its lead unit has accepted it
     */
    public static Optional<TaskClass> of(Standing standing, boolean accepted) {
        if (standing.light() == Light.BLUE) {
            return Optional.of(COMPLETED);
        }
        if (standing.halted() != null) {
            return Optional.empty();
        }
        if (!accepted) {
            return Optional.of(NOT_STARTED);
        }
        boolean behind = standing.overdue() || standing.lag() > TOLERANCE;
        if (behind && standing.actual() <= 0) {
            return Optional.of(NOT_STARTED);
        }
        return Optional.of(behind ? BEHIND : ON_SCHEDULE);
    }

    /** Whether something is left to do. */
    public boolean open() {
        return this != COMPLETED;
    }
}
