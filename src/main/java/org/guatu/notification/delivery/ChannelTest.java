package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.guatu.notification.channel.ChannelCard;
import org.guatu.notification.channel.Connecting;
import org.guatu.notification.channel.Sending;
import org.guatu.notification.preference.NoticePreferences;
import org.guatu.notification.webhook.Failure;
import org.guatu.notification.webhook.NotSent;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.Refusal;

/** Test messages: sent while the administrator waits, without the outbox and without a transaction. */
@ApplicationScoped
public class ChannelTest {
    private final Connecting connecting;
    private final NoticePreferences preferences;
    private final MessageWriter writer;
    private final Sending sending;

    ChannelTest(Connecting connecting, NoticePreferences preferences, MessageWriter writer, Sending sending) {
        this.connecting = connecting;
        this.preferences = preferences;
        this.writer = writer;
        this.sending = sending;
    }

    /** What is to be tried. */
    @FunctionalInterface
    private interface Attempt {
        void make() throws NotSent;
    }

    /** Sends a test message by a channel of the caller's region; refused with the reason where it is not taken. */
    public void robot(Caller by, long channelId) {
        ChannelCard channel = connecting.channel(by, channelId);
        attempt(() -> sending.robot(writer.trial(id(), Languages.CHINESE), channel.id()));
    }

    /** Sends a test mail to the caller's own address. */
    public void mail(Caller by) {
        String address = preferences.address(by);
        Locale locale = preferences.of(by).locale();
        attempt(() -> {
            if (address == null) {
                throw new NotSent(Failure.forGood("notification.failed.noAddress"));
            }
            sending.mail(writer.trial(id(), locale), address);
        });
    }

    private static void attempt(Attempt attempt) {
        try {
            attempt.make();
        } catch (NotSent not) {
            throw new Refusal(not.failure().key(), not.failure().arguments().toArray());
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
