package org.guatu.insight.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.on;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The axis of 2024, which has 251 working days. */
class YearAxisTest {
    private static final double A_DAY = 100.0 / 251;

    private final YearAxis axis = new YearAxis(2024, CALENDAR);

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, 0",
        "2024-01-01, 0", // New Year's Day
        "2024-01-02, 1",
        "2024-01-05, 4",
        "2024-01-07, 4", // a Sunday
        "2024-02-04, 25", // a Sunday on which everybody works before the Spring Festival
        "2024-02-17, 30", // the festival's last day
        "2024-02-18, 31", // and the Sunday that makes up for it
        "2024-12-30, 250",
        "2024-12-31, 251"
    })
    void a_day_ends_where_so_many_working_days_have_passed(String day, int worked) {
        assertThat(axis.end(on(day))).isEqualTo(worked * A_DAY, within(1e-9));
    }

    @Test
    void a_day_off_has_no_width_and_every_working_day_the_same() {
        assertThat(axis.span(on("2024-10-01"), on("2024-10-07")).width()).isZero();
        assertThat(axis.span(on("2024-10-08"), on("2024-10-08")).width()).isEqualTo(A_DAY, within(1e-9));
        assertThat(axis.span(on("2024-02-04"), on("2024-02-04")).width())
                .as("a Sunday that is worked on")
                .isEqualTo(A_DAY, within(1e-9));
    }

    @Test
    void what_lies_in_other_years_is_cut_off_at_the_ends_of_the_axis() {
        assertThat(axis.span(on("2023-05-01"), on("2025-06-30"))).isEqualTo(new YearAxis.Span(0, 100));
        assertThat(axis.span(on("2025-01-01"), on("2025-06-30")).width()).isZero();
        assertThat(axis.span(on("2022-01-01"), on("2023-06-30"))).isEqualTo(new YearAxis.Span(0, 0));
        assertThat(axis.end(on("2025-01-03"))).isGreaterThan(100);
        assertThat(axis.begin(on("2023-12-29"))).isNegative();
    }

    @Test
    void the_months_follow_each_other_from_end_to_end() {
        var months = axis.months();

        assertThat(months).hasSize(12);
        assertThat(months.get(0).from()).isZero();
        assertThat(months.get(11).to()).isEqualTo(100);
        for (int i = 1; i < 12; i++) {
            assertThat(months.get(i).from()).isEqualTo(months.get(i - 1).to());
        }
        assertThat(months.get(1).to() - months.get(1).from())
                .as("February, with the Spring Festival, is narrow")
                .isEqualTo(18 * A_DAY, within(1e-9));
    }
}
