package org.guatu.supervision.rectification.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * To which unit a finding goes, and by when it is put right.
 *
 * @param lead code of another unit than the finder named; null keeps that
 * @param due another last day; null keeps the finder's
 */
public record AssignFinding(@Nullable String lead, @Nullable LocalDate due) {}
