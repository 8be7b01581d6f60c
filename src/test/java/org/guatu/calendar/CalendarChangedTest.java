package org.guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarChangedTest {
    private static final WorkCalendar PLAIN = WorkCalendar.with(Map.of());
    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 3, 6);

    @Test
    void a_day_off_within_a_term_makes_it_end_a_working_day_later_and_taken_back_it_ends_where_it_ended() {
        WorkCalendar changed = WorkCalendar.with(Map.of(LocalDate.of(2024, 3, 7), false));

        LocalDate later = change(PLAIN, changed).moved(LocalDate.of(2024, 3, 8), WEDNESDAY);

        assertThat(later).isEqualTo("2024-03-11");
        assertThat(change(changed, PLAIN).moved(later, WEDNESDAY)).isEqualTo("2024-03-08");
    }

    @Test
    void a_term_that_ends_today_ends_on_the_next_working_day_where_today_is_freed() {
        WorkCalendar changed = WorkCalendar.with(Map.of(WEDNESDAY, false));

        assertThat(change(PLAIN, changed).moved(WEDNESDAY, WEDNESDAY)).isEqualTo("2024-03-07");
    }

    @Test
    void what_is_over_stays_over_and_a_past_day_moves_nothing() {
        WorkCalendar changed = WorkCalendar.with(Map.of(LocalDate.of(2024, 3, 4), false));

        assertThat(change(PLAIN, changed).moved(LocalDate.of(2024, 3, 5), WEDNESDAY))
                .isEqualTo("2024-03-05");
        assertThat(change(PLAIN, changed).moved(LocalDate.of(2024, 3, 8), WEDNESDAY))
                .isEqualTo("2024-03-08");
    }

    /** Every day of two months declared otherwise, every term of twenty days: as many days are left, and back it goes. */
    @Test
    void whatever_day_changes_as_many_working_days_are_left_and_taking_it_back_undoes_it() {
        LocalDate today = LocalDate.of(2024, 9, 20);
        for (int shift = 0; shift < 40; shift++) {
            LocalDate day = today.plusDays(shift);
            WorkCalendar changed = WorkCalendar.with(Map.of(day, !PLAIN.isWorkingDay(day)));
            for (int term = 1; term <= 20; term++) {
                LocalDate due = PLAIN.plus(today, term);
                LocalDate moved = change(PLAIN, changed).moved(due, today);
                LocalDate yesterday = today.minusDays(1);

                assertThat(changed.between(yesterday, moved))
                        .as("%s due %s", day, due)
                        .isEqualTo(PLAIN.between(yesterday, due));
                assertThat(change(changed, PLAIN).moved(moved, today))
                        .as("%s", day)
                        .isEqualTo(due);
            }
        }
    }

    private static CalendarChanged change(WorkCalendar before, WorkCalendar after) {
        return new CalendarChanged(before, after);
    }
}
