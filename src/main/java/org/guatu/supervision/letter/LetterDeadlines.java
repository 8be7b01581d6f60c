package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.guatu.calendar.CalendarChanged;
import org.guatu.calendar.MovingDeadlines;
import org.guatu.calendar.MovingDeadlines.Moved;
import org.guatu.platform.trail.Change;

/** The calendar has changed: whoever is to receive or answer a letter has as many working days left as before. */
@ApplicationScoped
@Transactional
public class LetterDeadlines {
    private final Letters letters;
    private final MovingDeadlines terms;

    LetterDeadlines(Letters letters, MovingDeadlines terms) {
        this.letters = letters;
        this.terms = terms;
    }

    void onCalendar(@Observes CalendarChanged changed) {
        terms.each(changed, letters::withTermFrom, Letter::id, (one, today) -> move(one, changed, today));
    }

    /** The terms of a letter that stands still are counted from the day on which it stopped. */
    private static Optional<Moved> move(Letter letter, CalendarChanged changed, LocalDate today) {
        LocalDate from = Objects.requireNonNullElse(letter.pausedOn(), today);
        LocalDate receipt = letter.receiptBy();
        LocalDate reply = letter.replyBy();
        letter.moveTerms(day -> changed.moved(day, from));
        boolean same = Objects.equals(receipt, letter.receiptBy()) && Objects.equals(reply, letter.replyBy());
        Change told = Change.of("supervision.act.termMoved", "letter", letter.id());
        return same
                ? Optional.empty()
                : Optional.of(new Moved(letter.regionId(), told.from(reply).to(letter.replyBy())));
    }
}
