package org.guatu.supervision.proposal;

import org.jspecify.annotations.Nullable;

/** Of which task the office holds that its data is false, and why. */
public record SayFalseData(@Nullable Long task, @Nullable String reason) {}
