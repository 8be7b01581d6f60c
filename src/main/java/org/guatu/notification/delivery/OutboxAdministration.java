package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.notification.channel.Connecting;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.notification.webhook.Failure;
import org.guatu.notification.webhook.Message;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** The outbox as administrators see it: how much stands where, each message, and what was given up and may be tried again. */
@ApplicationScoped
@Transactional
public class OutboxAdministration {
    private final OutgoingMessages outgoing;
    private final MessageWriter writer;
    private final Organization organization;
    private final Connecting connecting;
    private final Trail trail;
    private final Clock clock;
    private final boolean demonstration;

    OutboxAdministration(
            OutgoingMessages outgoing,
            MessageWriter writer,
            Organization organization,
            Connecting connecting,
            Trail trail,
            @RealTime Clock clock,
            @ConfigProperty(name = "guatu.demonstration") boolean demonstration) {
        this.outgoing = outgoing;
        this.writer = writer;
        this.organization = organization;
        this.connecting = connecting;
        this.trail = trail;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /**
     * A message as administrators see it: to whom and how it went. What it says is shown in a demonstration only, for
     * administrators read no business.
     *
     * @param recipient name of the person or the channel
     * @param notices how many it carries
     * @param failure why the last attempt failed, or null
     * @param message the message itself, in a demonstration
     */
    public record Entry(
            long id,
            String messageId,
            ChannelKind kind,
            String recipient,
            int notices,
            OutgoingMessage.State state,
            int attempts,
            Instant packedAt,
            @Nullable Instant sentAt,
            @Nullable Instant nextTryAt,
            @Nullable Failure failure,
            @Nullable Message message) {}

    /** How many messages stand where, by state; states without any are left out. */
    public Map<OutgoingMessage.State, Long> counts(Caller by) {
        return outgoing.counts(by.regionId());
    }

    /** Messages of the caller's region, newest first, older than {@code beforeId}; of one state or of all. */
    public List<Entry> entries(Caller by, OutgoingMessage.@Nullable State state, long beforeId, int limit) {
        List<OutgoingMessage> found = outgoing.of(by.regionId(), state, beforeId, limit);
        Set<Long> people = found.stream()
                .filter(one -> one.kind() == ChannelKind.EMAIL)
                .map(OutgoingMessage::recipient)
                .collect(Collectors.toSet());
        Map<Long, Person> known = organization.people(people);
        Map<Long, String> channels = connecting.names(by);
        return found.stream()
                .map(one -> entry(
                        one,
                        one.kind() == ChannelKind.EMAIL
                                ? Objects.requireNonNull(known.get(one.recipient()))
                                        .name()
                                : channels.getOrDefault(one.recipient(), "")))
                .toList();
    }

    private Entry entry(OutgoingMessage message, String recipient) {
        String failure = message.failure();
        boolean waits = message.state() == OutgoingMessage.State.WAITING;
        return new Entry(
                message.id(),
                message.messageId(),
                message.kind(),
                recipient,
                message.notices(),
                message.state(),
                message.attempts(),
                message.packedAt(),
                message.sentAt(),
                waits ? message.nextTryAt() : null,
                failure == null || message.state() == OutgoingMessage.State.SENT ? null : Failure.read(failure),
                demonstration ? writer.of(message) : null);
    }

    /** Tries anew what was given up, under the same message id. */
    public void tryAgain(Caller by, long id) {
        OutgoingMessage message = outgoing.find(by.regionId(), id).orElseThrow(() -> new NotFound("platform.notFound"));
        if (message.state() != OutgoingMessage.State.GIVEN_UP) {
            throw new Refusal("notification.notGivenUp");
        }
        message.tryAgain(clock.instant());
        trail.record(by, Change.of("notification.act.tryAgain", "parcel", id));
    }
}
