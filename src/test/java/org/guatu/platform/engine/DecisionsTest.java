package org.guatu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules come from our own files, in FEEL, and from nowhere else. */
class DecisionsTest {
    private final Decisions decisions = new Decisions();

    @Test
    void every_table_in_the_folder_is_one_of_this_release() {
        assertThat(Stream.of(new File("bpmn").list((folder, name) -> name.endsWith(".dmn"))))
                .containsExactlyInAnyOrderElementsOf(
                        Decisions.TABLES.stream().map(table -> table + ".dmn").toList());
    }

    @Test
    void a_table_is_found_by_its_name_and_not_by_a_path() {
        for (String asked : Set.of("nothing", "../bpmn/ladder", "task-year")) {
            assertThatThrownBy(() -> decisions.decide(asked, Map.of())).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "juel", "feel-unary-tests-script"})
    void a_table_in_another_language_than_feel_decides_nothing(String language) {
        var table = decisions.parse("odd", table(language, "trigger.getClass()"));

        assertThatThrownBy(() -> decisions.decide(table, Map.of("trigger", "RED")));
    }

    @Test
    void what_goes_in_is_a_value_and_never_an_expression() {
        var table = decisions.parse("odd", table("feel", "trigger"));

        assertThat(decisions
                        .decide(table, Map.of("trigger", "1 + 1"))
                        .orElseThrow()
                        .text("answer"))
                .isEqualTo("1 + 1");
    }

    @Test
    void a_number_is_answered_as_a_number_and_a_text_is_none() {
        var numbers = decisions.parse("odd", table("feel", "trigger", "double"));
        var texts = decisions.parse("odd", table("feel", "trigger", "string"));

        assertThat(decisions
                        .decide(numbers, Map.of("trigger", new BigDecimal("0.85")))
                        .orElseThrow()
                        .number("answer"))
                .isEqualByComparingTo("0.85");
        var text = decisions.decide(texts, Map.of("trigger", "0.85")).orElseThrow();
        assertThatThrownBy(() -> text.number("answer")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_class_path_knows_no_script_language_but_feel_and_the_process_engines_own_expressions() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getEngineName)
                .allMatch(name -> name.startsWith("feel-scala") || name.equals("juel"));
    }

    private static ByteArrayInputStream table(String language, String expression) {
        return table(language, expression, "string");
    }

    private static ByteArrayInputStream table(String language, String expression, String type) {
        String xml =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="odd" name="odd"><decisionTable id="t" hitPolicy="FIRST">
                    <input id="i"><inputExpression id="e" typeRef="%s" expressionLanguage="%s"><text>%s</text></inputExpression></input>
                    <output id="o" name="answer" typeRef="%s" />
                    <rule id="r"><inputEntry id="n"><text></text></inputEntry>
                      <outputEntry id="u" expressionLanguage="%s"><text>%s</text></outputEntry></rule>
                  </decisionTable></decision></definitions>"""
                        .formatted(type, language, expression, type, language, expression);
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
