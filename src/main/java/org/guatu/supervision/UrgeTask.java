package org.guatu.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What the office asks of a task's lead unit.
 *
 * @param reason why it is urged once more on one day; null where nothing is said
 */
public record UrgeTask(@Nullable String message, @Nullable String reason) {}
