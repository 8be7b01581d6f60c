package org.guatu.supervision.rectification.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a finding is closed out.
 *
 * @param lookBackOn the day on which somebody looks again; null for the product's term
 */
public record CloseFinding(@Nullable LocalDate lookBackOn, @Nullable String words) {}
