package org.guatu.notification.channel;

import java.net.URI;
import java.time.Instant;
import org.guatu.notification.channel.Wire.Answer;
import org.guatu.notification.channel.Wire.Call;
import org.jspecify.annotations.Nullable;

/** How one vendor wants to be spoken to. */
sealed interface Adapter permits WeCom, DingTalk, SignedWebhook {
    Call call(Message message, URI address, @Nullable String secret, Instant now);

    /** Whether the answer means that the message was taken. */
    void judge(Answer answer) throws NotSent;
}
