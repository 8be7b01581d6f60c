package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guatu.calendar.CalendarChanged;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** The calendar has changed: whoever is to receive or answer a letter has as many working days left as before. */
@ApplicationScoped
@Transactional
public class Recounting {
    private static final int PAGE = 200;

    private final Letters letters;
    private final Trail trail;
    private final Clock clock;

    Recounting(Letters letters, Trail trail, Clock clock) {
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    void onCalendar(@Observes CalendarChanged changed) {
        LocalDate today = LocalDate.now(clock);
        List<Letter> page = letters.withTermFrom(today, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(letter -> move(letter, changed, today));
            letters.flush();
            page = letters.withTermFrom(today, page.get(page.size() - 1).id(), PAGE);
        }
    }

    /** The terms of a letter that stands still are counted from the day on which it stopped. */
    private void move(Letter letter, CalendarChanged changed, LocalDate today) {
        LocalDate from = Objects.requireNonNullElse(letter.pausedOn(), today);
        LocalDate receipt = letter.receiptBy();
        LocalDate reply = letter.replyBy();
        letter.moveTerms(day -> changed.moved(day, from));
        if (!Objects.equals(receipt, letter.receiptBy()) || !Objects.equals(reply, letter.replyBy())) {
            trail.record(
                    Caller.systemIn(letter.regionId()),
                    Change.of("supervision.act.termMoved", "letter", letter.id())
                            .from(reply)
                            .to(letter.replyBy()));
            changed.moved().add(1);
        }
    }
}
