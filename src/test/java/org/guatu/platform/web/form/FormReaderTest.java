package org.guatu.platform.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.platform.Invalid;
import org.guatu.platform.OnePerLine;
import org.guatu.platform.Problem;
import org.guatu.platform.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormReaderTest {
    private final FormReader reader = new FormReader(new ObjectMapper().registerModule(new JavaTimeModule()));

    record Figure(@Nullable String name, @Nullable BigDecimal value) {}

    record Command(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable LocalDate day,
            @Nullable Verdict verdict,
            boolean ticked,
            @Nullable Boolean said,
            List<Long> evidence,
            @OnePerLine List<String> aliases,
            List<Figure> figures) {}

    @Test
    void a_form_reads_as_the_record_that_json_reads_as() {
        Command read = read(Map.of(
                "text", List.of("两行\r\n文字"),
                "number", List.of(" 12 "),
                "day", List.of("2024-09-30"),
                "verdict", List.of("RETURN"),
                "ticked", List.of("on"),
                "said", List.of("false", "on"),
                "evidence", List.of("3", "", "5")));

        assertThat(read.text()).isEqualTo("两行\r\n文字");
        assertThat(read.number()).isEqualTo(12);
        assertThat(read.day()).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(read.verdict()).isEqualTo(Verdict.RETURN);
        assertThat(read.ticked()).isTrue();
        assertThat(read.said()).isTrue();
        assertThat(read.evidence()).containsExactly(3L, 5L);
    }

    @Test
    void what_was_left_blank_is_null_and_a_text_is_empty() {
        Command read =
                read(Map.of("text", List.of(""), "number", List.of(" "), "day", List.of(""), "verdict", List.of("")));

        assertThat(read.text()).isEmpty();
        assertThat(read.number()).isNull();
        assertThat(read.day()).isNull();
        assertThat(read.verdict()).isNull();
    }

    @Test
    void what_was_not_on_the_form_is_null_unticked_or_an_empty_list() {
        Command read = read(Map.of());

        assertThat(read.text()).isNull();
        assertThat(read.ticked()).isFalse();
        assertThat(read.said()).isNull();
        assertThat(read.evidence()).isEmpty();
        assertThat(read.figures()).isEmpty();
    }

    @Test
    void names_are_typed_one_a_line_or_parted_by_commas() {
        assertThat(read(Map.of("aliases", List.of("司法局\r\n\r\n区司法局、法治办，依法治区办"))).aliases())
                .containsExactly("司法局", "区司法局", "法治办", "依法治区办");
    }

    @Test
    void rows_are_told_by_their_fields_and_a_row_with_nothing_in_it_is_none() {
        Command read = read(Map.of(
                "figures.name", List.of("调解", "", "复议"),
                "figures.value", List.of("12.5", "", "")));

        assertThat(read.figures()).containsExactly(new Figure("调解", new BigDecimal("12.5")), new Figure("复议", null));
    }

    @Test
    void all_that_is_no_number_and_no_day_is_told_at_once_by_its_field() {
        Invalid refused = catchThrowableOfType(
                Invalid.class,
                () -> read(Map.of(
                        "number", List.of("zwölf"),
                        "day", List.of("30.9.2024"),
                        "figures.name", List.of("调解"),
                        "figures.value", List.of("viele"))));

        assertThat(refused.problems())
                .extracting(Problem::field, Problem::key)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("number", "platform.typed.badNumber"),
                        org.assertj.core.groups.Tuple.tuple("day", "platform.typed.badDate"),
                        org.assertj.core.groups.Tuple.tuple("figures.value", "platform.typed.badDecimal"));
    }

    @Test
    void what_is_wrong_in_a_row_is_told_with_its_place_among_the_rows_that_say_something() {
        Invalid refused = catchThrowableOfType(
                Invalid.class,
                () -> read(Map.of(
                        "figures.name", List.of("调解", "", "复议"),
                        "figures.value", List.of("12", "", "viele"))));

        assertThat(refused.problems()).containsExactly(Problem.inRow(2, "figures.value", "platform.typed.badDecimal"));
    }

    @Test
    void a_number_longer_than_any_reader_takes_is_no_number() {
        Invalid refused = catchThrowableOfType(
                Invalid.class, () -> read(Map.of("number", List.of("1".repeat(1001)), "said", List.of("maybe"))));

        assertThat(refused.problems())
                .containsExactlyInAnyOrder(
                        Problem.of("number", "platform.typed.badNumber"),
                        Problem.of("said", "platform.typed.badChoice"));
    }

    private Command read(Map<String, List<String>> fields) {
        return reader.read(Command.class, new SentForm(new HashMap<>(fields)));
    }
}
