package org.guatu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.evaluation.score.UnitForTests.perfect;

import java.math.BigDecimal;
import org.guatu.evaluation.rules.DefaultRules;
import org.guatu.evaluation.rules.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands at their edges, vetoes, and that the worst veto wins. */
class GradeTest {
    @ParameterizedTest
    @CsvSource({
        "105.00, EXCELLENT",
        "90.00, EXCELLENT",
        "89.99, GOOD",
        "80.00, GOOD",
        "79.99, PASS",
        "60.00, PASS",
        "59.99, FAIL",
        "0.00, FAIL"
    })
    void a_band_holds_its_lowest_total_and_not_the_next_ones(BigDecimal total, Grade expected) {
        assertThat(DefaultRules.book().grade(total)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'',       EXCELLENT",
        "V1,       FAIL", // falsified
        "V2,       FAIL", // refuses rectification after an interview
        "V3,       PASS", // unlawful act with major harm
        "V4,       GOOD", // annual report not filed or not public: not 优秀
        "V5,       PASS", // judgment not performed
        "V4 V5,    PASS",
        "V5 V4,    PASS",
        "V3 V1 V4, FAIL"
    })
    void the_worst_veto_wins_and_the_points_stay(String vetoes, Grade expected) {
        var unit = perfect();
        for (String veto : vetoes.split(" ")) {
            if (!veto.isEmpty()) {
                unit.veto(veto);
            }
        }

        assertThat(unit.sheet().grade()).isEqualTo(expected);
        assertThat(unit.sheet().total()).isEqualTo("100.00");
    }

    @Test
    void a_veto_never_lifts_a_grade() {
        var poor = UnitForTests.unit("D001").task("1", true, UnitForTests.undone("0", "100", false));

        assertThat(poor.veto("V4").veto("V5").sheet().grade()).isEqualTo(Grade.FAIL);
    }

    @Test
    void vetoes_are_told_worst_first_with_what_was_found() {
        ScoreSheet sheet = perfect().veto("V4").veto("V1").veto("V1").sheet();

        assertThat(sheet.vetoes()).extracting(ScoreSheet.Veto::code).containsExactly("V1", "V4");
        assertThat(sheet.vetoes().get(0).matters()).extracting(ScoreInput::what).containsExactly("事实1", "事实2");
    }

    @Test
    void a_veto_that_the_rules_do_not_know_is_not_passed_over() {
        assertThatThrownBy(() -> perfect().veto("V9").sheet()).isInstanceOf(IllegalStateException.class);
    }
}
