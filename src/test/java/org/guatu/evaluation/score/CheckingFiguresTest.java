package org.guatu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.guatu.evaluation.rules.DefaultRules;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.Occurrence;
import org.guatu.evaluation.rules.Part;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.score.UnitInputs.Entered;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure that is entered lies within its line and says where it comes from. */
class CheckingFiguresTest {
    private static RuleLine line(Shape shape) {
        List<Occurrence> often = shape == Shape.DEDUCTION
                ? List.of(new Occurrence(Occasion.ENTERED, new BigDecimal("0.5"), 0, null))
                : List.of();
        return new RuleLine("L", "项目", shape, Part.COMMON, new BigDecimal("12"), null, often, null, null, null);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource({
        "MANUAL,     12,    纪要, ''",
        "MANUAL,     0,     纪要, ''",
        "MANUAL,     12.01, 纪要, evaluation.figure.outside",
        "MANUAL,     -1,    纪要, evaluation.figure.outside",
        "MANUAL,     1.005, 纪要, evaluation.figure.decimals",
        "MANUAL,     10,    ' ',  evaluation.figure.sourceMissing",
        "SURVEY,     100,   纪要, ''",
        "SURVEY,     100.1, 纪要, evaluation.figure.outside",
        "DEDUCTION,  3,     纪要, ''",
        "DEDUCTION,  2.5,   纪要, evaluation.figure.whole",
        "COMPLETION, 10,    纪要, evaluation.figure.computed"
    })
    void a_figure_fits_its_line(Shape shape, BigDecimal value, String source, String problem) {
        Entered figure = new Entered("L", value, source, null);

        if (problem.isEmpty()) {
            assertThatCode(() -> CheckingFigures.check(line(shape), figure)).doesNotThrowAnyException();
        } else {
            assertThat(catchThrowableOfType(Invalid.class, () -> CheckingFigures.check(line(shape), figure))
                            .problems())
                    .extracting(Problem::key)
                    .containsExactly(problem);
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "C, 60, true",
        "C, 60.01, false",
        "C, -0.01, false",
        "B, 5, true",
        "B, 5.5, false",
        "D, -3, true",
        "D, 1, false"
    })
    void a_score_decided_by_people_lies_within_its_line(String code, BigDecimal score, boolean fits) {
        RuleLine line = DefaultRules.book().line(code).orElseThrow();

        assertThat(catchThrowableOfType(Invalid.class, () -> CheckingFigures.check(line, score)) == null)
                .isEqualTo(fits);
    }
}
