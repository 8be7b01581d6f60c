package org.guatu.supervision.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.guatu.organization.UnitRef;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Trigger;
import org.guatu.supervision.letter.LetterDuties.Act;
import org.guatu.supervision.letter.LetterState;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a row of the register.
 *
 * @param number null while it is a draft
 * @param receiptBy until when the unit has to acknowledge it
 * @param replyBy until when the reply is due
 * @param daysLeft working days to the day that counts now, negative when it is over; null where no day counts
 * @param act what the caller has to do with it, or null
 */
public record LetterRow(
        long id,
        @Nullable String number,
        Level level,
        LetterState state,
        Trigger trigger,
        String title,
        TaskRef task,
        UnitRef unit,
        LocalDate draftedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate receiptBy,
        @Nullable LocalDate replyBy,
        @Nullable LocalDate unansweredOn,
        @Nullable LocalDate pausedOn,
        @Nullable LocalDate endedOn,
        @Nullable Integer daysLeft,
        @Nullable Act act) {

    /** By what a table of them is sorted. */
    static final Map<String, Function<LetterRow, ?>> COLUMNS = Map.of(
            "letter", LetterRow::title,
            "level", LetterRow::level,
            "unit", one -> one.unit().name(),
            "state", LetterRow::state,
            "signed", LetterRow::signedOn,
            "replyBy", LetterRow::replyBy);

    /** The task that it is about. */
    public record TaskRef(long id, String code, String title) {}
}
