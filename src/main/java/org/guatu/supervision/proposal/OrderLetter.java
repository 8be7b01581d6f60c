package org.guatu.supervision.proposal;

import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Which letter is to be drafted on a task.
 *
 * @param level null takes what the rules propose, or what follows from the trigger
 * @param trigger somebody's word ({@link Trigger#spoken}): FALSE_DATA, URGENT, DISCRETION or LEADER; null where the rules
 *     are followed
 * @param reason needed for somebody's word and for a level that the rules do not propose
 */
public record OrderLetter(@Nullable Level level, @Nullable Trigger trigger, @Nullable String reason) {
    public static final OrderLetter AS_PROPOSED = new OrderLetter(null, null, null);
}
