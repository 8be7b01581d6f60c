package org.guatu.notification.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.guatu.notification.webhook.OutboundHttp.Answer;

/** JSON as the vendors take and give it. */
final class Json {
    static final Map<String, String> CONTENT = Map.of("Content-Type", "application/json; charset=utf-8");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Robots answer 200 to everything and say in {@code errcode} what they think of it; 0 is good. */
    static void requireNoErrcode(Answer answer) throws NotSent {
        JsonNode said;
        try {
            said = JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new NotSent(Failure.of("notification.failed.answer"));
        }
        JsonNode code = said.get("errcode");
        if (code == null || !code.isInt()) {
            throw new NotSent(Failure.of("notification.failed.answer"));
        }
        if (code.intValue() != 0) {
            throw new NotSent(Failure.of(
                    "notification.failed.errcode",
                    String.valueOf(code.intValue()),
                    said.path("errmsg").asText("")));
        }
    }
}
