package org.guatu.insight.question;

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
                answer.rows().stream()
                        .map(row -> row.stream().map(cell -> of(cell, locale)).toList())
                        .toList(),
                note == null ? null : note.in(locale));
    }

    private static Cell of(Answer.Cell cell, Locale locale) {
        Answer.Said word = cell.word();
        return new Cell(word == null ? cell.text() : word.in(locale), cell.light(), cell.href());
    }
}
