package org.guatu.supervision.instruction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a leader writes.
 *
 * @param due the day by which an answer is wanted; null leaves that open
 * @param report id of the report on which it is written; null for the task itself
 */
public record GiveInstruction(
        @Nullable String words, @Nullable LocalDate due, Instruction.@Nullable To to, @Nullable Long report) {}
