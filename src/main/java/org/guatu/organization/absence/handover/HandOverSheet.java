package org.guatu.organization.absence.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * What a person held when the hand-over was made: kept as it was, so that the sheet can be printed years later.
 *
 * @param leaver name of the leaver
 * @param posts every post, and who takes it
 * @param waiting open duties by message key of their kind
 * @param begun drafts begun in the person's units by message key; they belong to the unit and stay there
 * @param substitutions substitutions on either side that were not over
 */
public record HandOverSheet(
        String leaver,
        List<Row> posts,
        Map<String, Long> waiting,
        Map<String, Long> begun,
        List<Substitute> substitutions) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A post and the name of its receiver; null where it stays. */
    public record Row(@Nullable UnitRef unit, String role, @Nullable String receiver) {}

    /** Who stood in for whom, from and to which day. */
    public record Substitute(String absent, String substitute, String from, String to) {}

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static HandOverSheet read(String text) {
        try {
            return JSON.readValue(text, HandOverSheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
