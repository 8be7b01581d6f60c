package org.guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WorkCalendarTest {
    private final WorkCalendar calendar = WorkCalendar.with(Map.of());

    @TestFactory
    Stream<DynamicTest> every_day_of_the_sample_years_is_as_the_state_council_said() throws IOException {
        JsonNode years;
        try (InputStream in = getClass().getResourceAsStream("/calendar/workdays-2024-2026.json")) {
            years = new ObjectMapper().readTree(in);
        }
        return Stream.of(2024, 2025, 2026)
                .map(year -> DynamicTest.dynamicTest("" + year, () -> {
                    JsonNode expected = years.get("" + year);
                    LocalDate first = LocalDate.of(year, 1, 1);
                    first.datesUntil(first.plusYears(1)).forEach(day -> assertThat(calendar.isWorkingDay(day))
                            .as("%s", day)
                            .isEqualTo(working(expected, day)));
                    assertThat(calendar.between(first.minusDays(1), LocalDate.of(year, 12, 31)))
                            .isEqualTo(expected.get("workday_count").asInt());
                }));
    }

    private static boolean working(JsonNode year, LocalDate day) {
        boolean makeUp = StreamSupport.stream(year.get("make_up_workdays").spliterator(), false)
                .anyMatch(node -> node.asText().equals(day.toString()));
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return makeUp || !weekend && !year.get("holidays").has(day.toString());
    }

    @Test
    void a_due_date_in_the_national_day_week_rolls_to_the_first_working_day_after_it() {
        assertThat(calendar.rollForward(LocalDate.of(2024, 10, 5))).isEqualTo("2024-10-08");
        assertThat(calendar.rollForward(LocalDate.of(2024, 9, 29)))
                .as("a make-up Sunday")
                .isEqualTo("2024-09-29");
    }

    @Test
    void terms_are_counted_in_working_days_over_holidays_and_make_up_days() {
        LocalDate friday = LocalDate.of(2024, 9, 27);

        assertThat(calendar.plus(friday, 3)).isEqualTo("2024-10-08");
        assertThat(calendar.plus(LocalDate.of(2024, 10, 8), -3)).isEqualTo(friday);
        assertThat(calendar.between(friday, LocalDate.of(2024, 10, 8))).isEqualTo(3);
        assertThat(calendar.between(LocalDate.of(2024, 10, 8), friday)).isEqualTo(-3);
    }

    @Test
    void what_was_due_before_a_holiday_is_over_on_the_first_day_of_it() {
        LocalDate due = LocalDate.of(2024, 9, 30);

        assertThat(calendar.daysLeft(due, due)).isZero();
        assertThat(calendar.daysLeft(LocalDate.of(2024, 10, 2), due)).isEqualTo(-1);
        assertThat(calendar.daysLeft(LocalDate.of(2024, 10, 9), due)).isEqualTo(-2);
    }

    @Test
    void so_many_days_are_left_from_the_same_morning_on_whether_or_not_the_last_is_a_working_day() {
        LocalDate friday = LocalDate.of(2024, 6, 28);

        assertThat(calendar.whenLeft(10, friday)).isEqualTo("2024-06-14");
        assertThat(calendar.whenLeft(10, friday.plusDays(2))).isEqualTo("2024-06-14");
        assertThat(calendar.daysLeft(LocalDate.of(2024, 6, 14), friday.plusDays(2)))
                .isEqualTo(10);
        assertThat(calendar.daysLeft(LocalDate.of(2024, 6, 13), friday.plusDays(2)))
                .isEqualTo(11);
    }

    @Test
    void an_administrators_day_lies_over_the_librarys() {
        WorkCalendar local = WorkCalendar.with(Map.of(LocalDate.of(2024, 9, 20), false));

        assertThat(local.isWorkingDay(LocalDate.of(2024, 9, 20))).isFalse();
        assertThat(local.rollForward(LocalDate.of(2024, 9, 20))).isEqualTo("2024-09-23");
    }

    /** Sources: 国办发明电〔2023〕7号 (25 October 2023), 〔2024〕12号 (12 November 2024), 〔2025〕7号 (4 November 2025). */
    @Test
    void the_sample_years_have_a_thousand_and_ninety_six_days() {
        assertThat(LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).count())
                .isEqualTo(1096);
    }

    @Test
    void a_year_without_a_notice_is_estimated_from_weekends() {
        assertThat(calendar.estimated(2026)).isFalse();
        assertThat(calendar.estimated(2030)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 10, 1))).isTrue();
    }

    @Test
    void a_day_that_is_declared_by_hand_does_not_make_its_year_known() {
        WorkCalendar local = WorkCalendar.with(Map.of(LocalDate.of(2030, 10, 1), false));

        assertThat(local.isWorkingDay(LocalDate.of(2030, 10, 1))).isFalse();
        assertThat(local.estimated(2030)).isTrue();
    }

    @Test
    void a_loaded_notice_makes_its_year_known_and_a_declared_day_lies_over_it() {
        LocalDate free = LocalDate.of(2030, 10, 1);
        Map<Integer, Map<LocalDate, Boolean>> notice = Map.of(2030, Map.of(free, false));

        assertThat(WorkCalendar.of(notice, Map.of()).estimated(2030)).isFalse();
        assertThat(WorkCalendar.of(notice, Map.of()).isWorkingDay(free)).isFalse();
        assertThat(WorkCalendar.of(notice, Map.of(free, true)).isWorkingDay(free))
                .isTrue();
    }

    @Test
    void a_count_is_estimated_that_passes_through_a_year_without_a_notice() {
        LocalDate today = LocalDate.of(2026, 11, 20);

        assertThat(calendar.estimated(today, LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.estimated(today, LocalDate.of(2027, 6, 30))).isTrue();
        assertThat(calendar.estimated(LocalDate.of(2027, 2, 1), LocalDate.of(2026, 12, 31)))
                .isTrue();
    }
}
