package org.guatu.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.guatu.notification.webhook.Adapter;
import org.guatu.notification.webhook.Failure;
import org.guatu.notification.webhook.Message;
import org.guatu.notification.webhook.NotSent;
import org.guatu.notification.webhook.OutboundHttp;
import org.guatu.notification.webhook.OutboundHttp.Call;
import org.guatu.platform.time.RealTime;

/** Sends one message by one channel. No transaction is open meanwhile: the other side may be slow. */
@ApplicationScoped
public class Sending {
    private final Connecting connecting;
    private final Mailing mailing;
    private final OutboundHttp http;
    private final Clock clock;

    Sending(Connecting connecting, Mailing mailing, OutboundHttp http, @RealTime Clock clock) {
        this.connecting = connecting;
        this.mailing = mailing;
        this.http = http;
        this.clock = clock;
    }

    public void mail(Message message, String address) throws NotSent {
        mailing.send(message, address);
    }

    /** By a robot or webhook of the allow-list; how it went is noted there. */
    public void robot(Message message, long channelId) throws NotSent {
        try {
            Target target = connecting
                    .target(channelId)
                    .orElseThrow(() -> new NotSent(Failure.forGood("notification.failed.disabled")));
            post(message, target);
            connecting.sent(channelId);
        } catch (NotSent not) {
            connecting.failed(channelId, not.failure());
            throw not;
        }
    }

    private void post(Message message, Target target) throws NotSent {
        Adapter adapter = Adapter.of(target.kind());
        Call call = adapter.call(message, target.address(), target.secret(), clock.instant());
        try {
            adapter.judge(http.post(call));
        } catch (NotSent not) {
            Failure said = not.failure();
            throw new NotSent(new Failure(
                    said.key(), said.arguments().stream().map(target::scrub).toList(), said.forGood()));
        }
    }
}
