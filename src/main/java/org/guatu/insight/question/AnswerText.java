package org.guatu.insight.question;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import org.guatu.platform.Texts;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the reader's language.
 *
 * @param question as it is asked
 * @param sentence what matters of the answer
 * @param columns the headings of the table
 * @param note how it was counted, or null
 */
public record AnswerText(
        Topic topic,
        String question,
        String sentence,
        List<String> columns,
        List<List<Cell>> rows,
        @Nullable String note) {

    /**
     * A place of the table.
     *
     * @param light where it shows one instead of a text
     * @param href the page that it leads to, or null
     */
    public record Cell(@Nullable String text, @Nullable Light light, @Nullable String href) {}

    static AnswerText of(Topic topic, Answer answer, Locale locale) {
        Answer.Said note = answer.note();
        return new AnswerText(
                topic,
                Texts.text(locale, "insight.question." + topic.name()),
                answer.sentence().in(locale),
                answer.columns().stream()
                        .map(column -> Texts.text(locale, "insight.question.column." + column))
                        .toList(),
                new Rows(answer.rows(), locale),
                note == null ? null : note.in(locale));
    }

    /** The table, of which a row is put into words when somebody reads it: most pages show few or none. */
    private static final class Rows extends AbstractList<List<Cell>> {
        private final List<List<Answer.Cell>> rows;
        private final Locale locale;

        Rows(List<List<Answer.Cell>> rows, Locale locale) {
            this.rows = rows;
            this.locale = locale;
        }

        @Override
        public List<Cell> get(int place) {
            return rows.get(place).stream().map(cell -> of(cell, locale)).toList();
        }

        @Override
        public int size() {
            return rows.size();
        }
    }

    private static Cell of(Answer.Cell cell, Locale locale) {
        Answer.Said word = cell.word();
        return new Cell(word == null ? cell.text() : word.in(locale), cell.light(), cell.href());
    }
}
