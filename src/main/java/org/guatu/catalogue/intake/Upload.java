package org.guatu.catalogue.intake;

import org.guatu.catalogue.intake.question.IssuerAnswers;
import org.guatu.catalogue.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a file.
 *
 * @param kind code of a kind of lists; null where it is that of the list it is read against
 * @param year null where it is that of the list it is read against
 * @param issuer 印发机关, whose last reading of such a list is used; empty where it was not said
 * @param list the list that the file corrects; null where it makes a new one
 */
public record Upload(
        String fileName,
        @Nullable String kind,
        @Nullable Integer year,
        String issuer,
        IssuerAnswers asked,
        @Nullable Long list) {
    private static final int LONGEST_NAME = 200;
    static final int LONGEST_ISSUER = 100;

    public Upload {
        fileName = fileName.length() > LONGEST_NAME ? fileName.substring(fileName.length() - LONGEST_NAME) : fileName;
        issuer = issuer.strip();
        issuer = issuer.length() > LONGEST_ISSUER ? issuer.substring(0, LONGEST_ISSUER) : issuer;
    }

    /** A new list whose issuer means what is usual. */
    public static Upload usual(String fileName, String kind, int year) {
        Reading usual = Reading.usual();
        return new Upload(
                fileName,
                kind,
                year,
                "",
                new IssuerAnswers(usual.responsible(), usual.firstUnitLeads(), null, null),
                null);
    }
}
