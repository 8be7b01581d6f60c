package org.guatu.catalogue.intake.question;

import java.util.Map;
import org.guatu.catalogue.reading.layout.Choices;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a file as a whole; what is null was not said.
 *
 * @param columns what columns mean, by their index: a field's name in the API, empty to leave the column out
 * @param asUsual the issuer's last reading is not to be used this time
 */
public record Answers(
        @Nullable String sheet,
        Choices.@Nullable Hidden hiddenRows,
        Map<Integer, String> columns,
        @Nullable String issuer,
        IssuerAnswers asked,
        boolean asUsual) {
    public static Answers none() {
        return new Answers(null, null, Map.of(), null, IssuerAnswers.NOTHING, false);
    }
}
