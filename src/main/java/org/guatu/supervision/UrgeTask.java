package org.guatu.supervision;

import org.jspecify.annotations.Nullable;

/** What the office asks for; a second time on one day needs a reason. */
public record UrgeTask(@Nullable String message, @Nullable String reason) {}
