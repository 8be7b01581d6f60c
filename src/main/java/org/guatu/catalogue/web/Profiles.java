package org.guatu.catalogue.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.guatu.catalogue.reading.Reading;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** What the uploader says the issuer means: {@code {"responsible":"LEADS","firstUnitLeads":true}}. */
final class Profiles {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Profiles() {}

    /** As sent; what is left out has its usual meaning. */
    record Sent(Reading.@Nullable Responsible responsible, @Nullable Boolean firstUnitLeads) {}

    static Reading read(@Nullable String text, Reading usual) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            Sent sent = JSON.readValue(text, Sent.class);
            return of(sent.responsible(), sent.firstUnitLeads(), usual);
        } catch (JsonProcessingException e) {
            throw new Invalid("profile", "catalogue.profileUnreadable");
        }
    }

    static Reading of(Reading.@Nullable Responsible responsible, @Nullable Boolean firstUnitLeads, Reading usual) {
        return usual.responsible(responsible == null ? usual.responsible() : responsible)
                .firstUnitLeads(Boolean.TRUE.equals(firstUnitLeads));
    }
}
