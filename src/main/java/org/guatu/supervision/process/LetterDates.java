package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.guatu.platform.OfficeDays;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.jspecify.annotations.Nullable;

/** The instants at which the timers of a letter fire: the end of its days. */
@Named("letterDates")
@Unremovable
@ApplicationScoped
public class LetterDates {
    private final LetterBook book;

    LetterDates(LetterBook book) {
        this.book = book;
    }

    public Date receiptDue(DelegateExecution execution) {
        return endOf(letter(execution).receiptBy());
    }

    public Date replyDue(DelegateExecution execution) {
        return endOf(letter(execution).replyBy());
    }

    private Letter letter(DelegateExecution execution) {
        return book.letter(execution.getVariable("letter", Long.class));
    }

    private static Date endOf(@Nullable LocalDate day) {
        return Date.from(OfficeDays.endOf(Objects.requireNonNull(day, "the letter sets no day")));
    }
}
