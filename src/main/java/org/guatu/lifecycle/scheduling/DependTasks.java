package org.guatu.lifecycle.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * One task waits for another.
 *
 * @param before code of the one that is finished first
 * @param after code of the one that then begins
 */
public record DependTasks(@Nullable String before, @Nullable String after) {}
