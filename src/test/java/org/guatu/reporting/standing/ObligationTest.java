package org.guatu.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.TERMS;
import static org.guatu.support.Defaults.on;

import java.time.LocalDate;
import java.util.List;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.lifecycle.PastTerms;
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
        assertThat(of("2024-08").opens()).isEqualTo("2024-08-29");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q3, 2024-09-26", // National Day: the 26th, 27th, 29th (worked), 30th and 8 October
        "2024-Q1, 2024-03-29" // Qingming: 29 March, 1, 2, 3 and 7 April (worked)
    })
    void a_holiday_never_leaves_fewer_than_five_working_days(String period, String opens) {
        Obligation asked = of(period);

        assertThat(CALENDAR.between(asked.opens().minusDays(1), asked.due())).isGreaterThanOrEqualTo(5);
        assertThat(asked.opens()).isEqualTo(opens);
    }

    @Test
    void every_window_of_two_years_has_seven_days_and_five_working_days_at_least() {
        for (int year = 2024; year <= 2025; year++) {
            for (Cadence cadence : Cadence.values()) {
                for (Period period : Period.of(year, cadence)) {
                    Obligation asked = Obligation.of(period, CALENDAR, TERMS);
                    assertThat(asked.opens()).isBeforeOrEqualTo(asked.due().minusDays(7));
                    assertThat(CALENDAR.between(asked.opens().minusDays(1), asked.due()))
                            .isGreaterThanOrEqualTo(5);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                // changed after, from, to | asked
                "2024-05-10 | QUARTERLY | MONTHLY | 2024-Q1 2024-04 2024-05 2024-06 2024-07 2024-08 2024-09 2024-10 2024-11 2024-12",
                "2024-05-10 | MONTHLY | QUARTERLY | 2024-01 2024-02 2024-03 2024-04 2024-05 2024-06 2024-Q3 2024-Q4",
                "2024-06-30 | MONTHLY | QUARTERLY | 2024-01 2024-02 2024-03 2024-04 2024-05 2024-06 2024-Q3 2024-Q4",
                "2024-08-01 | YEARLY | QUARTERLY | 2024-Q1 2024-Q2 2024-Q3 2024-Q4",
                "2024-08-01 | HALF_YEARLY | MONTHLY | 2024-H1 2024-07 2024-08 2024-09 2024-10 2024-11 2024-12",
            },
            delimiter = '|')
    void at_a_change_of_cadence_the_first_new_period_begins_after_the_last_one_asked(
            String last, Cadence from, Cadence to, String asked) {
        List<PastTerms.Rhythm> rhythms =
                List.of(new PastTerms.Rhythm(on(last.strip()), from), new PastTerms.Rhythm(LocalDate.MAX, to));

        List<Period> periods = Obligation.periods(2024, on("2024-01-01"), rhythms);

        assertThat(periods.stream().map(Period::name))
                .containsExactly(asked.strip().split(" "));
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).start())
                    .as("no month is asked twice or by nobody")
                    .isEqualTo(periods.get(i - 1).end().plusDays(1));
        }
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
