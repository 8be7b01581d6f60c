package org.guatu.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.platform.Secret;
import org.guatu.platform.web.form.SentForm;

/** What a call said, as 64 hexadecimal digits: which call it was in the first half, what came with it in the second. */
@RequestScoped
class CallFingerprint {
    private static final int HALF = 32;

    private final RoutingContext request;
    private final SentForm sent;
    private final ObjectMapper json;

    CallFingerprint(RoutingContext request, SentForm sent, ObjectMapper json) {
        this.request = request;
        this.sent = sent;
        this.json = json;
    }

    /** Taken before the call is made, which may add to its form. */
    String of(Object[] parameters) {
        StringBuilder said = new StringBuilder();
        if (sent.came()) {
            said.append(new TreeMap<>(sent.typed())).append(sent.version()).append(sent.fingerprintOfFiles());
        } else {
            for (Object parameter : parameters) {
                said.append(isBody(parameter) ? text(parameter) : "").append('\n');
            }
        }
        return half(request.request().method() + " " + request.request().uri()) + half(said.toString());
    }

    static boolean sameCall(String one, String other) {
        return one.regionMatches(0, other, 0, HALF);
    }

    /** Everything else of a call stands in its address or its headers. */
    private static boolean isBody(Object parameter) {
        return parameter instanceof Record
                || parameter instanceof JsonNode
                || parameter instanceof Map
                || parameter instanceof Collection;
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(body.getClass() + " cannot be written", e);
        }
    }

    private static String half(String text) {
        return Secret.sha256(text).substring(0, HALF);
    }
}
