package org.guatu.supervision.letter;

import java.util.List;
import java.util.function.Supplier;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * On which tasks the proposed letters are drafted.
 *
 * @param tasks ids of those that were ticked
 * @param all how many proposals there were when all were ticked, also those on other pages; null where only some were
 * @param only the one whose own button was pressed, whatever was ticked; null where it was the button of all
 * @param together whether those of one unit and level become one letter
 */
public record DraftProposed(
        @Nullable List<Long> tasks, @Nullable Integer all, @Nullable Long only, @Nullable Boolean together) {
    boolean joined() {
        return only == null && Boolean.TRUE.equals(together);
    }

    /** The tasks that are meant, of those on which something may be drafted. */
    List<Long> wanted(Supplier<List<Long>> draftable) {
        if (only != null) {
            return List.of(only);
        }
        if (all != null) {
            List<Long> now = draftable.get();
            if (now.size() != all) {
                throw new Invalid("tasks", "platform.table.changed", all, now.size());
            }
            return now;
        }
        if (tasks == null || tasks.isEmpty()) {
            throw new Invalid("tasks", "supervision.page.tickProposals");
        }
        return tasks.stream().distinct().toList();
    }
}
