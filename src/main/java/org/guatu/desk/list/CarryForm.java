package org.guatu.desk.list;

import java.time.LocalDate;
import org.guatu.evaluation.CarryOver;
import org.guatu.evaluation.CarryTask;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/**
 * {@link CarryTask} as a person types it, who names the task that takes it up by its code.
 *
 * @param into code of that task, for {@code MERGE}
 */
public record CarryForm(
        CarryOver.@Nullable How how,
        @Nullable Long list,
        @Nullable String into,
        @Nullable String deadline,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn) {

    /** What is to become of the task. */
    public CarryTask carry(CarryTargets targets, Caller by) {
        Long task = how == CarryOver.How.MERGE ? targets.task(list, into, by) : null;
        return new CarryTask(how, list, task, deadline, reason, basis, approvedBy, approvedOn);
    }
}
