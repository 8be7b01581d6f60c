package org.guatu.lifecycle.command;

import org.jspecify.annotations.Nullable;

/** Why a task goes on.
 *
 * @param deadline in the words of a list, where it is to be another one
 */
public record ResumeTask(@Nullable String reason, @Nullable String deadline) {}
