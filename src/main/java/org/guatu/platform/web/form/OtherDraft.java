package org.guatu.platform.web.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.guatu.platform.draft.Drafts.Draft;
import org.guatu.platform.time.OfficeClock;

/** What was written elsewhere into the same form, for the script that shows both. */
record OtherDraft(Map<String, List<String>> fields, String revision, String by, String at) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static OtherDraft of(Draft draft) {
        return new OtherDraft(
                draft.fields(),
                draft.revision(),
                draft.by(),
                draft.at().atZone(OfficeClock.ZONE).toLocalTime().toString().substring(0, 5));
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
