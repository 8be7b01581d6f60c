package org.guatu.supervision.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.guatu.platform.time.OfficeDays;
import org.guatu.supervision.letter.Corresponding;
import org.guatu.supervision.letter.Ending;
import org.guatu.supervision.letter.LetterBook;
import org.jspecify.annotations.Nullable;

/** What {@code bpmn/supervision.bpmn} does by itself with a letter, and when. */
@Named
@ApplicationScoped
public class LetterSteps {
    private final LetterBook book;
    private final Corresponding corresponding;
    private final Ending ending;

    LetterSteps(LetterBook book, Corresponding corresponding, Ending ending) {
        this.book = book;
        this.corresponding = corresponding;
        this.ending = ending;
    }

    /** The end of the last day to acknowledge it. */
    public Date receiptDue(long letter) {
        return endOf(book.letter(letter).receiptBy());
    }

    /** The end of the last day to answer it. */
    public Date replyDue(long letter) {
        return endOf(book.letter(letter).replyBy());
    }

    /** Nobody acknowledged the letter in time: it counts as received. */
    public void receiveByDefault(long letter) {
        corresponding.receiveByDefault(letter);
    }

    /** The reply is overdue. */
    public void markUnanswered(long letter) {
        corresponding.markUnanswered(letter);
    }

    /** The reply was not good enough: the unit is asked once more. */
    public void returnReply(long letter) {
        corresponding.giveBack(letter);
    }

    /** The reply was found good. */
    public void close(long letter) {
        ending.closed(letter);
    }

    /** The letter was taken back. */
    public void revoke(long letter) {
        ending.revoked(letter);
    }

    /** The next letter took this one's place. */
    public void escalate(long letter) {
        ending.escalated(letter);
    }

    private static Date endOf(@Nullable LocalDate day) {
        return Date.from(OfficeDays.endOf(Objects.requireNonNull(day, "the letter sets no day")));
    }
}
