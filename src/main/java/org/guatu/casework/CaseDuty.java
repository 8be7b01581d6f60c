package org.guatu.supervision;

import java.time.LocalDate;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * Something in supervision that waits for one person: a letter, a finding, a suggestion or an instruction whose turn is theirs.
 *
 * @param taskId the task it concerns, where it concerns one
 * @param unit whose matter it is: the unit that rectifies, handles or answers; null while there is none
 * @param since the day from which on it waits
 * @param due the last day; null where none is set
 * @param href the page that settles it
 */
public record SupervisionDuty(
        Kind kind,
        String title,
        @Nullable Long taskId,
        @Nullable UnitRef unit,
        LocalDate since,
        @Nullable LocalDate due,
        String href) {

    /** What is to be done; in the order of the trade. */
    public enum Kind {
        SIGN_LETTER,
        SERVE_LETTER,
        ACKNOWLEDGE_LETTER,
        REPLY_LETTER,
        VERIFY_LETTER,
        ASSIGN_FINDING,
        PLAN_RECTIFICATION,
        APPROVE_PLAN,
        RECTIFY,
        VERIFY_FINDING,
        CLOSE_FINDING,
        LOOK_BACK,
        SCREEN_SUGGESTION,
        DISPATCH_SUGGESTION,
        HANDLE_SUGGESTION,
        RATE_SUGGESTION,
        ANSWER_INSTRUCTION,
        ACKNOWLEDGE_INSTRUCTION
    }
}
