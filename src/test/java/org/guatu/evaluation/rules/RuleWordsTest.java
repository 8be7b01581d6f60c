package org.guatu.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guatu.evaluation.score.LineState;
import org.guatu.evaluation.score.Placing;
import org.guatu.platform.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the rules can say has words in both languages. */
class RuleWordsTest {
    static List<String> keys() {
        RuleBook book = DefaultRules.book();
        return Stream.of(
                        book.lines().stream().map(line -> "line." + line.code()),
                        Stream.of("line.SCALED", "input.inTime", "input.due"),
                        book.vetoes().stream().map(veto -> "veto." + veto.code()),
                        each("rule.", Shape.values()),
                        each("part.", Part.values()),
                        each("occasion.", Occasion.values()),
                        each("grade.", Grade.values()),
                        each("lineState.", LineState.values()),
                        each("quota.", Placing.Effect.values()))
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<String> each(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_choice_of_the_rules_has_words_in_both_languages(String key) {
        assertThat(Texts.has(Locale.CHINESE, "evaluation." + key)).isTrue();
        assertThat(Texts.has(Locale.ENGLISH, "evaluation." + key)).isTrue();
    }
}
