package org.guatu.catalogue.intake.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.reading.Reading;
import org.guatu.catalogue.reading.layout.Choices;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the whole file; what is left out stays as it is.
 *
 * @param deadline the usual deadline, in the words of a list; empty for none
 * @param cadence how often a task reports whose list does not say so: its code, or its word in a list
 * @param asUsual gives up the issuer's last reading
 */
public record AnswerQuestions(
        @Nullable String sheet,
        Choices.@Nullable Hidden hiddenRows,
        @Nullable List<Column> columns,
        Reading.@Nullable Responsible responsible,
        @Nullable Boolean firstUnitLeads,
        @Nullable String deadline,
        @Nullable String cadence,
        @Nullable String issuer,
        @Nullable Boolean asUsual) {
    /** What a column means: a field's name, or null to leave the column out. */
    public record Column(int index, @Nullable String field) {}

    public Answers answers() {
        Map<Integer, String> meanings = new LinkedHashMap<>();
        if (columns != null) {
            columns.forEach(one -> meanings.put(one.index(), one.field() == null ? "" : one.field()));
        }
        return new Answers(
                sheet,
                hiddenRows,
                meanings,
                issuer,
                new IssuerAnswers(
                        responsible, firstUnitLeads, deadline, cadence == null ? null : IssuerAnswers.cadence(cadence)),
                Boolean.TRUE.equals(asUsual));
    }
}
