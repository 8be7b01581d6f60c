package org.guatu.catalogue.web;

import org.guatu.catalogue.intake.Upload;
import org.guatu.catalogue.intake.question.IssuerAnswers;
import org.guatu.catalogue.reading.Reading.Responsible;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen beside the file; what is not chosen follows the issuer's last list of the kind, or what is usual. The
 * API takes the issuer's meaning as one text instead, see {@link Profiles}.
 *
 * @param text pasted instead of a file
 */
public record UploadForm(
        @Nullable String text,
        @Nullable String kind,
        @Nullable String year,
        @Nullable String issuer,
        @Nullable Responsible responsible,
        @Nullable Boolean firstUnitLeads,
        @Nullable String deadline,
        @Nullable String cadence,
        @Nullable Long list) {
    Upload upload(String fileName) {
        return new Upload(
                fileName,
                String.valueOf(kind),
                SentFile.year(year),
                issuer == null ? "" : issuer,
                new IssuerAnswers(
                        responsible == Responsible.UNSTATED ? null : responsible,
                        firstUnitLeads,
                        deadline == null || deadline.isBlank() ? null : deadline,
                        cadence == null || cadence.isBlank() ? null : IssuerAnswers.cadence(cadence)),
                list);
    }
}
