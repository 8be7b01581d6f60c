package org.guatu.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.TERMS;
import static org.guatu.support.Defaults.on;

import java.util.List;
import org.guatu.catalogue.deadline.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationTest {
    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 2024-04-07", // the 5th is Qingming, the 7th a Sunday that is worked
        "2024-Q2, 2024-07-05",
        "2024-Q3, 2024-10-08", // the 5th lies in the National Day week
        "2024-Q4, 2025-01-06", // a Sunday
        "2024-08, 2024-09-05",
        "2024-H1, 2024-07-05",
        "2024, 2025-01-06"
    })
    void a_report_is_due_on_the_fifth_after_its_period_rolled_to_a_working_day(String period, String due) {
        assertThat(of(period).due()).isEqualTo(due);
    }

    @Test
    void a_report_is_taken_from_seven_days_before_it_is_due() {
        assertThat(of("2024-Q2").opens()).isEqualTo("2024-06-28");
        assertThat(of("2024-Q3").opens()).isEqualTo("2024-10-01");
    }

    @Test
    void a_year_asks_for_every_period_that_ends_on_or_after_its_start() {
        assertThat(periods(Cadence.QUARTERLY, "2024-01-02"))
                .containsExactly("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");
        assertThat(periods(Cadence.QUARTERLY, "2024-06-30")).containsExactly("2024-Q2", "2024-Q3", "2024-Q4");
        assertThat(periods(Cadence.QUARTERLY, "2024-07-01")).containsExactly("2024-Q3", "2024-Q4");
        assertThat(periods(Cadence.YEARLY, "2024-12-31")).containsExactly("2024");
        assertThat(periods(Cadence.MONTHLY, "2024-11-15")).containsExactly("2024-11", "2024-12");
    }

    private static Obligation of(String period) {
        return Obligation.of(Period.named(period).orElseThrow(), CALENDAR, TERMS);
    }

    private static List<String> periods(Cadence cadence, String start) {
        return Obligation.ofYear(2024, cadence, on(start), CALENDAR, TERMS).stream()
                .map(one -> one.period().name())
                .toList();
    }
}
