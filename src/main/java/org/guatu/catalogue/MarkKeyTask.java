package org.guatu.catalogue;

import org.jspecify.annotations.Nullable;

/** Whether a task is a key task, and why where the office says so. */
public record MarkKeyTask(@Nullable Boolean key, @Nullable String reason) {}
