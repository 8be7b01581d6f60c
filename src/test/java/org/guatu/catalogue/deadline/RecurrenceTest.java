package org.guatu.catalogue.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YEARLY:12-31",
                "YEARLY:02-29",
                "HALF_YEARLY:last-day",
                "QUARTERLY:01-10",
                "QUARTERLY:last-day",
                "MONTHLY:05",
                "MONTHLY:last-day"
            })
    void is_read_back_as_it_was_written(String text) {
        assertThat(Recurrence.of(text).text()).isEqualTo(text);
    }

    @Test
    void a_day_beyond_the_month_is_its_last_day() {
        assertThat(Recurrence.of("YEARLY:02-29").in(2023)).containsExactly(LocalDate.of(2023, 2, 28));
        assertThat(Recurrence.of("MONTHLY:30").in(2024).get(1)).isEqualTo("2024-02-29");
    }

    @Test
    void comes_back_once_in_every_period() {
        assertThat(Recurrence.of("MONTHLY:05").in(2024)).hasSize(12);
        assertThat(Recurrence.of("QUARTERLY:01-10").in(2024))
                .extracting(LocalDate::toString)
                .containsExactly("2024-01-10", "2024-04-10", "2024-07-10", "2024-10-10");
        assertThat(Recurrence.of("HALF_YEARLY:last-day").in(2024))
                .extracting(LocalDate::toString)
                .containsExactly("2024-06-30", "2024-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "YEARLY_EVAL", "WEEKLY:01", "MONTHLY:32", "YEARLY:13-01", "MONTHLY:5"})
    void refuses_what_it_never_wrote(String text) {
        assertThatThrownBy(() -> Recurrence.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
