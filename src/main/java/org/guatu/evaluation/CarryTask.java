package org.guatu.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a task that its year left undone.
 *
 * @param list the list in which it goes on, for {@code CARRY_OVER} and {@code MERGE}
 * @param into the task of that list that takes it up, for {@code MERGE}
 * @param deadline in the words of a list, for {@code CARRY_OVER}; may be left out where the old one has not passed
 * @param basis with {@code approvedBy} and {@code approvedOn} needed to terminate, and to carry a task over into a list
 *     that is issued already
 */
public record CarryTask(
        CarryOver.@Nullable How how,
        @Nullable Long list,
        @Nullable Long into,
        @Nullable String deadline,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn) {}
