package org.guatu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.evaluation.score.UnitForTests.done;
import static org.guatu.evaluation.score.UnitForTests.unit;

import java.math.BigDecimal;
import java.util.List;
import org.guatu.evaluation.rules.CheckingRules;
import org.guatu.evaluation.rules.DefaultRules;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.Occurrence;
import org.guatu.evaluation.rules.Part;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.rules.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes that local rules have (domain brief §2), told as data and without a class of their own. */
class ShapesTest {
    private static RuleLine line(
            String code, Shape shape, Part part, String max, @Nullable String cap, Occurrence... occurrences) {
        return new RuleLine(
                code,
                "项目" + code,
                shape,
                part,
                new BigDecimal(max),
                cap == null ? null : new BigDecimal(cap),
                List.of(occurrences),
                "标准",
                "要求",
                "材料");
    }

    private static Occurrence each(Occasion occasion, String points, @Nullable String cap) {
        return new Occurrence(occasion, new BigDecimal(points), 0, cap == null ? null : new BigDecimal(cap));
    }

    /** A sound book of these lines and the default's bands. */
    private static RuleBook book(RuleLine... lines) {
        RuleBook ours = DefaultRules.book();
        RuleBook book = new RuleBook(
                "OWN",
                3,
                ours.lowest(),
                ours.highest(),
                List.of(lines),
                ours.completion(),
                ours.bands(),
                ours.quota(),
                ours.vetoes());
        CheckingRules.check(book);
        return book;
    }

    private static final RuleBook KAIJIANG = book(
            line("L1", Shape.DEDUCTION, Part.COMMON, "5", "1.2", each(Occasion.ENTERED, "0.5", null)),
            line("L2", Shape.MANUAL, Part.COMMON, "95", null));

    @ParameterizedTest(name = "{0} times fewer: {1}")
    @CsvSource({"0, 5.00", "1, 4.50", "2, 4.00", "3, 3.80", "9, 3.80"})
    void so_much_less_each_time_and_never_more_than_the_cap(String times, String expected) {
        ScoreSheet sheet = unit("A").entered("L1", times).entered("L2", "90").sheet(KAIJIANG);

        assertThat(sheet.line("L1").orElseThrow().score()).isEqualTo(expected);
    }

    @Test
    void the_arithmetic_of_a_capped_deduction_names_the_cap() {
        ScoreSheet sheet = unit("A").entered("L1", "3").entered("L2", "90").sheet(KAIJIANG);

        assertThat(sheet.line("L1").orElseThrow().arithmetic()).isEqualTo("5 − (min(1.2, 3 × 0.5)) = 3.80");
        assertThat(sheet.edition()).isEqualTo(3);
        assertThat(sheet.lines()).extracting(ScoreLine::name).containsExactly("项目L1", "项目L2");
    }

    private static final RuleBook HUNDRED = book(
            line("LF", Shape.MANUAL, Part.COMMON, "5", null),
            line("ZF", Shape.MANUAL, Part.COMMON, "27", null),
            line("SF", Shape.MANUAL, Part.COMMON, "19", null),
            line("PF", Shape.MANUAL, Part.COMMON, "24", null),
            line("ZZ", Shape.MANUAL, Part.COMMON, "15", null),
            line("MY", Shape.SURVEY, Part.COMMON, "10", null),
            line("FJ", Shape.MANUAL, Part.EXTRA, "3", null));

    @Test
    void a_hundred_points_over_weighted_lines_with_a_survey_and_something_extra() {
        ScoreSheet sheet = unit("A")
                .entered("LF", "4.5")
                .entered("ZF", "25")
                .entered("SF", "19")
                .entered("PF", "20.25")
                .entered("ZZ", "12")
                .entered("MY", "92.55")
                .entered("FJ", "1")
                .sheet(HUNDRED);

        assertThat(sheet.line("MY").orElseThrow().arithmetic()).isEqualTo("10 × 92.55% = 9.26");
        assertThat(sheet.line("MY").orElseThrow().inputs())
                .containsExactly(new ScoreInput("会议纪要", true, "92.55", null));
        assertThat(sheet.line("PF").orElseThrow().arithmetic()).isEqualTo("20.25 = 20.25");
        assertThat(sheet.total()).isEqualTo("91.01");
        assertThat(sheet.complete()).isTrue();
    }

    @Test
    void a_line_that_nobody_scored_yet_has_no_points_and_waits() {
        ScoreSheet sheet = unit("A").entered("ZF", "27").sheet(HUNDRED);

        assertThat(sheet.line("LF").orElseThrow().state()).isEqualTo(LineState.WAITS);
        assertThat(sheet.total()).isEqualTo("27.00");
        assertThat(sheet.complete()).isFalse();
    }

    @Test
    void a_figure_outside_its_line_is_never_scored() {
        assertThatThrownBy(() -> unit("A").entered("LF", "5.01").sheet(HUNDRED))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> unit("A").entered("MY", "100.5").sheet(HUNDRED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatever_is_added_the_total_is_never_above_its_bound() {
        RuleBook generous = book(
                line("L1", Shape.MANUAL, Part.COMMON, "100", null), line("L2", Shape.MANUAL, Part.EXTRA, "10", null));

        assertThat(unit("A")
                        .entered("L1", "100")
                        .entered("L2", "5.01")
                        .sheet(generous)
                        .total())
                .isEqualTo("105.00");
    }

    private static final RuleBook FIFTY_FIFTY = book(
            line("GX", Shape.MANUAL, Part.COMMON, "50", null),
            line("C", Shape.COMPLETION, Part.INDIVIDUAL, "30", null),
            line("GE", Shape.MANUAL, Part.INDIVIDUAL, "20", null),
            line("JF", Shape.DEDUCTION, Part.EXTRA, "0", "3", each(Occasion.CIRCULAR, "2", null)));

    @Test
    void common_fifty_and_individual_fifty() {
        ScoreSheet sheet = unit("A")
                .task("1", true, done(1, 0))
                .entered("GX", "45")
                .entered("GE", "18")
                .happened(Occasion.CIRCULAR, 2)
                .sheet(FIFTY_FIFTY);

        assertThat(sheet.total()).isEqualTo("85.50"); // 45 + 25.50 + 18 − 3
        assertThat(sheet.line("JF").orElseThrow().arithmetic()).isEqualTo("−(min(3, 2 × 2)) = −3.00");
        assertThat(sheet.line(ScoreLine.SCALED)).isEmpty();
    }

    @Test
    void the_common_fifty_alone_are_scaled_to_a_hundred() {
        ScoreSheet sheet = unit("A")
                .leadsNothing()
                .task("1", false, done(0, 0))
                .entered("GX", "45")
                .happened(Occasion.CIRCULAR, 1)
                .sheet(FIFTY_FIFTY);

        assertThat(sheet.line(ScoreLine.SCALED).orElseThrow().arithmetic())
                .isEqualTo("45.00 × 100 ÷ 50 − 45.00 = 45.00");
        assertThat(sheet.total()).isEqualTo("88.00"); // deductions are not scaled
        assertThat(sheet.complete()).isTrue();
    }
}
