package org.guatu.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.guatu.notification.channel.Sending;
import org.guatu.notification.preference.NoticeRules;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.notification.webhook.Failure;
import org.guatu.notification.webhook.Message;
import org.guatu.notification.webhook.NotSent;
import org.guatu.platform.time.RealTime;
import org.jboss.logging.Logger;

/**
 * Sends what is packed. Claim, send and note are three steps, and only the first and the last are transactions: what a
 * node was sending when it died is sent again, under the same message id, once its claim has run out. At least once
 * therefore, and never by two nodes at a time.
 */
@ApplicationScoped
public class OutboxSender {
    private static final Logger LOG = Logger.getLogger(OutboxSender.class);
    private static final int MESSAGES_A_ROUND = 500;

    private final Bundling bundling;
    private final OutgoingMessages outgoing;
    private final MessageWriter writer;
    private final MailRecipients recipients;
    private final Sending sending;
    private final NoticeRules rules;
    private final Clock clock;

    OutboxSender(
            Bundling bundling,
            OutgoingMessages outgoing,
            MessageWriter writer,
            MailRecipients recipients,
            Sending sending,
            NoticeRules rules,
            @RealTime Clock clock) {
        this.bundling = bundling;
        this.outgoing = outgoing;
        this.writer = writer;
        this.recipients = recipients;
        this.sending = sending;
        this.rules = rules;
        this.clock = clock;
    }

    /** A message in this node's hands. */
    private record Held(long message, String claim, String line) {}

    /** A message with all that sending it needs. */
    private record Letter(ChannelKind kind, long recipient, Optional<String> address, Message message) {}

    @Scheduled(
            every = "{guatu.notices.send-every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        sendDue();
    }

    /** Packs and sends what is due now; answers how many messages were taken. */
    public int sendDue() {
        bundling.pack();
        Set<String> resting = new HashSet<>();
        int taken = 0;
        for (int i = 0; i < MESSAGES_A_ROUND; i++) {
            Optional<Held> next = claim(resting);
            if (next.isEmpty()) {
                break;
            }
            taken += send(next.get(), resting) ? 1 : 0;
        }
        return taken;
    }

    private Optional<Held> claim(Set<String> resting) {
        String claim = UUID.randomUUID().toString();
        return QuarkusTransaction.requiringNew()
                .call(() -> outgoing.lockNext(clock.instant(), resting).map(message -> {
                    message.claim(claim, clock.instant().plus(rules.lease()));
                    return new Held(message.id(), claim, message.line());
                }));
    }

    private Letter letter(Held held) {
        return QuarkusTransaction.requiringNew().call(() -> {
            OutgoingMessage message = outgoing.findById(held.message());
            return new Letter(
                    message.kind(),
                    message.recipient(),
                    message.kind() == ChannelKind.EMAIL ? recipients.address(message.recipient()) : Optional.empty(),
                    writer.of(message));
        });
    }

    private boolean send(Held held, Set<String> resting) {
        try {
            send(letter(held));
        } catch (NotSent not) {
            return failed(held, not.failure(), resting);
        } catch (RuntimeException mistake) {
            // its own words are not repeated, for they may carry an address; a message that always breaks is given up
            LOG.errorf(
                    "message %d broke by %s at %s",
                    held.message(),
                    mistake.getClass().getName(),
                    mistake.getStackTrace().length == 0 ? "?" : mistake.getStackTrace()[0]);
            return failed(held, Failure.of("notification.failed.inside"), resting);
        }
        note(held, message -> message.taken(clock.instant()));
        return true;
    }

    private void send(Letter letter) throws NotSent {
        if (letter.kind() == ChannelKind.EMAIL) {
            sending.mail(
                    letter.message(),
                    letter.address().orElseThrow(() -> new NotSent(Failure.forGood("notification.failed.noAddress"))));
        } else {
            sending.robot(letter.message(), letter.recipient());
        }
    }

    private boolean failed(Held held, Failure why, Set<String> resting) {
        LOG.infof("message %d was not taken: %s", held.message(), why.key());
        note(held, message -> message.failed(why, rules.retries(), clock.instant()));
        if (!why.ofRecipient()) {
            // the others of this line would fail alike, each after the same wait
            resting.add(held.line());
        }
        return false;
    }

    /** Notes how it went, unless the claim ran out and another node has the message now. */
    private void note(Held held, Consumer<OutgoingMessage> how) {
        QuarkusTransaction.requiringNew().run(() -> {
            OutgoingMessage message = outgoing.findById(held.message());
            if (message != null && message.heldBy(held.claim())) {
                how.accept(message);
            }
        });
    }
}
