package org.guatu.supervision.proposal;

import org.jspecify.annotations.Nullable;

/** Proposes an interview to the leaders: of which task the office holds that its data is false, and why. */
public record ProposeInterview(@Nullable Long task, @Nullable String reason) {}
