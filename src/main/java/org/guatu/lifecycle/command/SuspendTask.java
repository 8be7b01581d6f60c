package org.guatu.lifecycle.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a task stands still.
 *
 * @param basis the document that says so, as it is cited
 * @param until what the office means; the task goes on only with a resumption
 */
public record SuspendTask(@Nullable String reason, @Nullable String basis, @Nullable LocalDate until) {}
