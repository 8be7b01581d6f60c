package org.guatu.catalogue.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.intake.question.Answers;
import org.guatu.catalogue.intake.question.IssuerAnswers;
import org.guatu.catalogue.reading.Reading.Responsible;
import org.guatu.catalogue.reading.layout.Choices.Hidden;
import org.guatu.platform.Invalid;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Answers for the whole file as the desk sends them: one button, the columns, or what the issuer means. */
public class AnswersForm {
    /** In the list of meanings: leave the column out. */
    static final String NOT_READ = "-";

    @RestForm
    @Nullable
    String sheet;

    @RestForm
    @Nullable
    String hiddenRows;

    @RestForm
    @Nullable
    String who;

    @RestForm
    @Nullable
    List<Integer> column;

    @RestForm
    @Nullable
    List<String> meaning;

    @RestForm
    @Nullable
    String issuer;

    @RestForm
    @Nullable
    String deadline;

    @RestForm
    @Nullable
    String cadence;

    @RestForm
    @Nullable
    String asUsual;

    @RestForm
    @Nullable
    Integer version;

    /** Who leads where a list has 责任单位 and nothing else. */
    enum Who {
        FIRST,
        LEADS,
        COOPERATES,
        UNSTATED
    }

    Answers answers() {
        return new Answers(
                sheet,
                one(Hidden.values(), hiddenRows),
                columns(),
                issuer,
                new IssuerAnswers(responsible(), firstUnitLeads(), deadline, UploadForm.cadence(cadence)),
                asUsual != null);
    }

    /** A meaning that is empty is what the heading seemed to say already. */
    private Map<Integer, String> columns() {
        Map<Integer, String> columns = new LinkedHashMap<>();
        if (column != null && meaning != null && column.size() == meaning.size()) {
            for (int at = 0; at < column.size(); at++) {
                if (!meaning.get(at).isEmpty()) {
                    columns.put(column.get(at), meaning.get(at).equals(NOT_READ) ? "" : meaning.get(at));
                }
            }
        }
        return columns;
    }

    private @Nullable Responsible responsible() {
        Who said = one(Who.values(), who);
        return said == null
                ? null
                : switch (said) {
                    case FIRST, UNSTATED -> Responsible.UNSTATED;
                    case LEADS -> Responsible.LEADS;
                    case COOPERATES -> Responsible.COOPERATES;
                };
    }

    private @Nullable Boolean firstUnitLeads() {
        Who said = one(Who.values(), who);
        return said == null ? null : said == Who.FIRST;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        for (E value : values) {
            if (value.name().equals(sent)) {
                return value;
            }
        }
        throw new Invalid("profile", "catalogue.profileUnreadable");
    }
}
