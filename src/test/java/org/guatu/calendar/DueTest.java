package org.guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DueTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.with(Map.of());

    @Test
    void a_report_rolls_forward_over_the_national_day_week() {
        assertThat(Due.rolled(LocalDate.of(2024, 10, 5), CALENDAR).day()).isEqualTo("2024-10-08");
    }

    @Test
    void the_first_of_march_and_the_first_of_april_never_roll() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2025, 3, 1)))
                .as("a Saturday")
                .isFalse();

        assertThat(Due.statutory(2025, Due.ANNUAL_REPORT_SUBMITTED).day()).isEqualTo("2025-03-01");
        assertThat(Due.statutory(2028, Due.ANNUAL_REPORT_PUBLISHED).day())
                .as("a Saturday")
                .isEqualTo("2028-04-01");
    }

    @Test
    void the_deadline_of_a_task_stays_where_its_list_puts_it() {
        assertThat(Due.fixed(LocalDate.of(2024, 6, 30)).day()).as("a Sunday").isEqualTo("2024-06-30");
    }
}
