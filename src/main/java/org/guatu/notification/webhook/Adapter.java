package org.guatu.notification.webhook;

import java.net.URI;
import java.time.Instant;
import org.guatu.notification.webhook.OutboundHttp.Answer;
import org.guatu.notification.webhook.OutboundHttp.Call;
import org.jspecify.annotations.Nullable;

/** How one vendor wants to be spoken to. */
public sealed interface Adapter permits WeCom, DingTalk, SignedWebhook {
    /** The one for a kind of channel; mail has none. */
    static Adapter of(ChannelKind kind) {
        return switch (kind) {
            case WECOM -> new WeCom();
            case DINGTALK -> new DingTalk();
            case WEBHOOK -> new SignedWebhook();
            case EMAIL -> throw new IllegalArgumentException("mail goes by no robot");
        };
    }

    Call call(Message message, URI address, @Nullable String secret, Instant now);

    /** Whether the answer means that the message was taken. */
    void judge(Answer answer) throws NotSent;
}
