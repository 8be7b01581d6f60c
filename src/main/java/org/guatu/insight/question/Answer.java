package org.guatu.insight.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guatu.insight.TaskCard;
import org.guatu.organization.UnitRef;
import org.guatu.platform.OneDecimal;
import org.guatu.platform.Texts;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/**
 * An answer: the sentence that matters, and the table behind it.
 *
 * @param note how it was counted; null where the table says it
 */
record Answer(Said sentence, List<String> columns, List<List<Cell>> rows, @Nullable Said note) {
    static Answer of(Said sentence, List<String> columns, List<List<Cell>> rows) {
        return new Answer(sentence, columns, rows, null);
    }

    static Answer of(Said sentence, List<String> columns, List<List<Cell>> rows, Said note) {
        return new Answer(sentence, columns, rows, note);
    }

    /** A text of the product with what stands in it. */
    record Said(String key, List<?> arguments) {
        static Said of(String key, Object... arguments) {
            return new Said(key, Arrays.asList(arguments));
        }

        String in(Locale locale) {
            return Texts.text(locale, key, arguments.toArray());
        }
    }

    /**
     * What stands in a place of the table: one of text, word and light.
     *
     * @param href the page that it leads to
     */
    record Cell(@Nullable String text, @Nullable Said word, @Nullable Light light, @Nullable String href) {
        static final Cell NOTHING = text("—");

        static Cell text(Object text) {
            return new Cell(text.toString(), null, null, null);
        }

        static Cell word(String key, Object... arguments) {
            return new Cell(null, Said.of(key, arguments), null, null);
        }

        static Cell light(@Nullable Light light) {
            return light == null ? NOTHING : new Cell(null, null, light, null);
        }

        static Cell decimal(@Nullable Double number) {
            return number == null ? NOTHING : text(OneDecimal.of(number).toPlainString());
        }

        static Cell task(TaskCard task) {
            return text(task.title()).at("/tasks/" + task.id());
        }

        static Cell unit(UnitRef unit) {
            return text(unit.name()).at("/tasks?unit=" + unit.code());
        }

        Cell at(String address) {
            return new Cell(text, word, light, address);
        }
    }
}
