package org.guatu.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the office asks of several units at once: of the tasks', or of every late one's of a list.
 *
 * @param tasks ids of tasks; null where {@code list}, the id of one, is given
 * @param reason why those too are urged that were urged today; null passes them over
 */
public record UrgeTasks(
        @Nullable List<Long> tasks, @Nullable Long list, @Nullable String message, @Nullable String reason) {}
