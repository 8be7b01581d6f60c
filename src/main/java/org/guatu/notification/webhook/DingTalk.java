package org.guatu.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.guatu.notification.webhook.OutboundHttp.Answer;
import org.guatu.notification.webhook.OutboundHttp.Call;
import org.jspecify.annotations.Nullable;

/**
 * 钉钉自定义机器人 with 加签: timestamp and sign are added to the address, where sign is the URL-encoded Base64 of
 * HMAC-SHA256(timestamp + "\n" + secret) under the secret (open.dingtalk.com, custom robot security settings).
 */
record DingTalk() implements Adapter {
    private static final int LIMIT = 16_000;

    @Override
    public Call call(Message message, URI address, @Nullable String secret, Instant now) {
        Map<String, Object> body = Map.of(
                "msgtype",
                "markdown",
                "markdown",
                Map.of("title", Markdown.plain(message.title()), "text", Markdown.of(message, LIMIT)));
        URI to = secret == null ? address : URI.create(address + signed(address, secret, now));
        return new Call(to, Json.CONTENT, Json.bytes(body));
    }

    private static String signed(URI address, String secret, Instant now) {
        return (address.getRawQuery() == null ? "?" : "&") + "timestamp=" + now.toEpochMilli() + "&sign="
                + sign(now.toEpochMilli(), secret);
    }

    static String sign(long timestamp, String secret) {
        byte[] hmac = Signatures.hmac(secret.getBytes(UTF_8), timestamp + "\n" + secret);
        return URLEncoder.encode(Base64.getEncoder().encodeToString(hmac), UTF_8);
    }

    @Override
    public void judge(Answer answer) throws NotSent {
        Json.requireNoErrcode(answer);
    }
}
