package org.guatu.catalogue.web;

import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.intake.Upload;
import org.guatu.catalogue.intake.question.IssuerAnswers;
import org.guatu.catalogue.reading.Reading.Responsible;
import org.guatu.platform.Invalid;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What is chosen beside the file; what is not chosen follows the issuer's last list of the kind, or what is usual. */
public class UploadForm {
    @RestForm
    @Nullable
    String text;

    @RestForm
    @Nullable
    String kind;

    @RestForm
    @Nullable
    String year;

    @RestForm
    @Nullable
    String issuer;

    @RestForm
    @Nullable
    String responsible;

    @RestForm
    @Nullable
    String firstUnitLeads;

    @RestForm
    @Nullable
    String deadline;

    @RestForm
    @Nullable
    String cadence;

    @RestForm
    @Nullable
    Long list;

    static UploadForm fresh(@Nullable String kind, String year, @Nullable Long list) {
        UploadForm form = new UploadForm();
        form.kind = kind;
        form.year = year;
        form.list = list;
        return form;
    }

    public @Nullable String text() {
        return text;
    }

    public @Nullable String kind() {
        return kind;
    }

    public @Nullable String year() {
        return year;
    }

    public @Nullable String issuer() {
        return issuer;
    }

    public String responsible() {
        return responsible == null ? "UNSTATED" : responsible;
    }

    public boolean firstUnitLeads() {
        return firstUnitLeads != null;
    }

    public @Nullable String deadline() {
        return deadline;
    }

    public @Nullable String cadence() {
        return cadence;
    }

    public @Nullable Long list() {
        return list;
    }

    Upload upload(String fileName) {
        return new Upload(
                fileName,
                String.valueOf(kind),
                SentFile.year(year),
                issuer == null ? "" : issuer,
                new IssuerAnswers(
                        meaning(responsible),
                        firstUnitLeads == null ? null : Boolean.TRUE,
                        deadline == null || deadline.isBlank() ? null : deadline,
                        cadence(cadence)),
                list);
    }

    /** 按表头判断 is no answer: the issuer's last one holds. */
    private static @Nullable Responsible meaning(@Nullable String sent) {
        if (sent == null || sent.isBlank() || sent.equals(Responsible.UNSTATED.name())) {
            return null;
        }
        for (Responsible meaning : Responsible.values()) {
            if (meaning.name().equals(sent)) {
                return meaning;
            }
        }
        throw new Invalid("responsible", "catalogue.profileUnreadable");
    }

    static @Nullable Cadence cadence(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : Profiles.cadence(sent);
    }
}
