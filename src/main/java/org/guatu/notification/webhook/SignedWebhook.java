package org.guatu.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.guatu.notification.webhook.OutboundHttp.Answer;
import org.guatu.notification.webhook.OutboundHttp.Call;
import org.jspecify.annotations.Nullable;

/**
 * A system of the office's own: the message as JSON, signed after the Standard Webhooks specification
 * (standardwebhooks.com), for which most languages have a library that checks it. Any 2xx answer means taken.
 */
record SignedWebhook() implements Adapter {
    private static final String PREFIX = "whsec_";

    @Override
    public Call call(Message message, URI address, @Nullable String secret, Instant now) {
        byte[] json = Json.bytes(body(message));
        long seconds = now.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>(Json.CONTENT);
        headers.put("webhook-id", message.id());
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put(
                "webhook-signature",
                sign(message.id(), seconds, new String(json, UTF_8), Objects.requireNonNull(secret)));
        return new Call(address, headers, json);
    }

    private static Map<String, Object> body(Message message) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", message.id());
        told.put("title", message.title());
        told.put("groups", message.groups());
        told.put("more", message.more());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "notices");
        body.put("timestamp", message.at().toString());
        body.put("data", told);
        return body;
    }

    static String sign(String id, long seconds, String body, String secret) {
        byte[] hmac = Signatures.hmac(key(secret), id + "." + seconds + "." + body);
        return "v1," + Base64.getEncoder().encodeToString(hmac);
    }

    /** {@code whsec_} and Base64 as the specification has it; anything else is the key itself. */
    private static byte[] key(String secret) {
        if (secret.startsWith(PREFIX)) {
            try {
                return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            } catch (IllegalArgumentException e) {
                return secret.getBytes(UTF_8);
            }
        }
        return secret.getBytes(UTF_8);
    }

    @Override
    public void judge(Answer answer) {
        // the status was judged on the http
    }
}
