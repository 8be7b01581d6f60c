package org.guatu.supervision.instruction;

import java.time.Instant;
import java.time.LocalDate;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as a row.
 *
 * @param report period of the report on which it was written; null where it is on the task
 * @param to the unit that answers; null where the office does
 * @param daysLeft working days until an answer is due; negative when it is late; null where none is awaited by a day
 */
public record InstructionCard(
        long id,
        long taskId,
        String task,
        @Nullable String report,
        String words,
        @Nullable UnitRef to,
        String author,
        Instant givenAt,
        @Nullable LocalDate due,
        @Nullable Integer daysLeft,
        Instruction.Stage stage,
        int version) {}
