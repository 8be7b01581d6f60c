package org.guatu.supervision.letter;

import java.util.List;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * On which tasks the proposed letters are drafted.
 *
 * @param tasks ids of those that were ticked
 * @param only the one whose own button was pressed, whatever was ticked; null where it was the button of all
 * @param together whether those of one unit and level become one letter
 */
public record DraftProposed(@Nullable List<Long> tasks, @Nullable Long only, @Nullable Boolean together) {
    boolean joined() {
        return only == null && Boolean.TRUE.equals(together);
    }

    List<Long> wanted() {
        if (only != null) {
            return List.of(only);
        }
        if (tasks == null || tasks.isEmpty()) {
            throw new Invalid("tasks", "supervision.page.tickProposals");
        }
        return tasks.stream().distinct().toList();
    }
}
