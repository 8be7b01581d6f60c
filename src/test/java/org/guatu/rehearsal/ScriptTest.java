package org.guatu.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.rehearsal.Script.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the sample that are played on fixed days: whole rows, days that can be read, units that there are. */
class ScriptTest {
    private static final LocalDate LAST_DAY = Rehearsal.OPENS_ON.minusDays(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letters.csv",
                "extensions.csv",
                "instructions.csv",
                "findings.csv",
                "suggestions.csv",
                "inspections.csv"
            })
    void every_row_is_whole_and_something_goes_on_until_the_office_opens(String file) {
        assertThat(Script.of(file).under(LAST_DAY)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings.csv", "suggestions.csv"})
    void every_unit_is_one_of_the_sample(String file) throws IOException {
        List<String> units = SampleOffice.sample("units.csv")
                .lines()
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();
        List<String> named = Stream.iterate(
                        LocalDate.of(2024, 1, 2), day -> day.isBefore(LAST_DAY), day -> day.plusDays(1))
                .flatMap(day -> Script.of(file).under(day).stream())
                .filter(line -> line.says("单位"))
                .map(line -> line.text("单位"))
                .distinct()
                .toList();

        assertThat(named).isNotEmpty();
        assertThat(units).containsAll(named);
    }

    @Test
    void a_row_is_played_from_its_first_day_to_a_while_after_its_last() {
        Line line = Line.of(new String[] {"任务", "起草日", "签发日"}, "2024-020,2024-07-09,2024-07-12");

        assertThat(line.due("起草日", LocalDate.of(2024, 7, 8))).isFalse();
        assertThat(line.due("起草日", LocalDate.of(2024, 7, 10))).isTrue();
        assertThat(line.due("送达日", LocalDate.of(2024, 7, 10))).isFalse();
    }

    @Test
    void a_row_with_a_cell_too_few_is_refused() {
        assertThatThrownBy(() -> Line.of(new String[] {"任务", "起草日"}, "2024-020"))
                .isInstanceOf(IllegalStateException.class);
    }
}
