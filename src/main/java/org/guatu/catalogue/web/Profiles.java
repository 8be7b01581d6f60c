package org.guatu.catalogue.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.intake.question.IssuerAnswers;
import org.guatu.catalogue.reading.Reading;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** What the uploader says the issuer means: {@code {"responsible":"LEADS","firstUnitLeads":true}}. */
final class Profiles {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Profiles() {}

    /** As sent; what is left out has its last or usual meaning. */
    record Sent(
            Reading.@Nullable Responsible responsible,
            @Nullable Boolean firstUnitLeads,
            @Nullable String deadline,
            @Nullable Cadence cadence) {}

    /** The profile with the deadline and cadence that came beside it. */
    static IssuerAnswers read(@Nullable String profile, @Nullable String deadline, @Nullable String cadence) {
        Sent sent = parsed(profile);
        return new IssuerAnswers(
                sent.responsible(),
                sent.firstUnitLeads(),
                deadline == null || deadline.isBlank() ? sent.deadline() : deadline,
                cadence == null || cadence.isBlank() ? sent.cadence() : IssuerAnswers.cadence(cadence));
    }

    private static Sent parsed(@Nullable String profile) {
        if (profile == null || profile.isBlank()) {
            return new Sent(null, null, null, null);
        }
        try {
            Sent sent = JSON.readValue(profile, Sent.class);
            if (sent == null) {
                throw new Invalid("profile", "catalogue.profileUnreadable");
            }
            return sent;
        } catch (JsonProcessingException e) {
            throw new Invalid("profile", "catalogue.profileUnreadable");
        }
    }
}
