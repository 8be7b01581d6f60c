package org.guatu.notification.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.guatu.notification.webhook.OutboundHttp.Answer;
import org.guatu.notification.webhook.OutboundHttp.Call;
import org.jspecify.annotations.Nullable;

/** 企业微信群机器人: Markdown of at most 4096 bytes; the key stands in the address (developer.work.weixin.qq.com, 91770). */
record WeCom() implements Adapter {
    private static final int LIMIT = 4096;

    @Override
    public Call call(Message message, URI address, @Nullable String secret, Instant now) {
        Map<String, Object> body =
                Map.of("msgtype", "markdown", "markdown", Map.of("content", Markdown.of(message, LIMIT)));
        return new Call(address, Json.CONTENT, Json.bytes(body));
    }

    @Override
    public void judge(Answer answer) throws NotSent {
        Json.requireNoErrcode(answer);
    }
}
