package org.guatu.supervision.proposal;

import java.util.List;
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
 * @param also ids of further tasks of the same unit that the letter carries
 */
public record OrderLetter(
        @Nullable Level level, @Nullable Trigger trigger, @Nullable String reason, @Nullable List<Long> also) {
    public static final OrderLetter AS_PROPOSED = new OrderLetter(null, null, null, null);

    /** On one task alone. */
    public OrderLetter(@Nullable Level level, @Nullable Trigger trigger, @Nullable String reason) {
        this(level, trigger, reason, null);
    }

    public List<Long> further() {
        return also == null ? List.of() : also.stream().distinct().toList();
    }
}
