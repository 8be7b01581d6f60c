package org.guatu.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import org.guatu.catalogue.intake.question.AnswerQuestions;
import org.guatu.catalogue.reading.Reading.Responsible;
import org.guatu.catalogue.reading.layout.Choices.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * {@link AnswerQuestions} as the desk sends it: who leads is one button or one choice and answers two questions, and all
 * columns come each time, of which most are to stay what their headings say.
 */
public record AnswersForm(
        @Nullable String sheet,
        @Nullable Hidden hiddenRows,
        @Nullable Who who,
        @Nullable List<Column> columns,
        @Nullable String issuer,
        @Nullable String deadline,
        @Nullable String cadence,
        @Nullable Boolean asUsual) {
    /** In the list of meanings: leave the column out. */
    private static final String NOT_READ = "-";

    /** A column and what is chosen for it; empty is what the heading seemed to say already. */
    public record Column(@Nullable Integer index, @Nullable String field) {}

    /** Who leads where a list has 责任单位 and nothing else. */
    public enum Who {
        FIRST,
        LEADS,
        COOPERATES,
        UNSTATED;

        private Responsible responsible() {
            return switch (this) {
                case FIRST, UNSTATED -> Responsible.UNSTATED;
                case LEADS -> Responsible.LEADS;
                case COOPERATES -> Responsible.COOPERATES;
            };
        }
    }

    AnswerQuestions asked() {
        return new AnswerQuestions(
                sheet,
                hiddenRows,
                chosen(),
                who == null ? null : who.responsible(),
                who == null ? null : who == Who.FIRST,
                deadline,
                cadence == null || cadence.isBlank() ? null : cadence,
                issuer,
                asUsual);
    }

    private List<AnswerQuestions.Column> chosen() {
        List<AnswerQuestions.Column> chosen = new ArrayList<>();
        for (Column one : columns == null ? List.<Column>of() : columns) {
            Integer index = one.index();
            String field = one.field();
            if (index != null && field != null && !field.isEmpty()) {
                chosen.add(new AnswerQuestions.Column(index, field.equals(NOT_READ) ? null : field));
            }
        }
        return chosen;
    }
}
