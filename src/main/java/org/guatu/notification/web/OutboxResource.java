package org.guatu.notification.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import org.guatu.notification.channel.Mailing;
import org.guatu.notification.delivery.OutboxAdministration;
import org.guatu.notification.delivery.OutboxAdministration.Entry;
import org.guatu.notification.delivery.OutgoingMessage;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.notification.webhook.Failure;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What left the house, what is on its way, and what was given up. */
@Path("/api/v1")
@RolesAllowed(Roles.SYS_ADMIN)
public class OutboxResource {
    private final OutboxAdministration outbox;
    private final Mailing mailing;
    private final CurrentCaller caller;
    private final Reader reader;

    OutboxResource(OutboxAdministration outbox, Mailing mailing, CurrentCaller caller, Reader reader) {
        this.outbox = outbox;
        this.mailing = mailing;
        this.caller = caller;
        this.reader = reader;
    }

    /** How many messages stand where, and whether there is a mail server. */
    public record Counts(boolean mailConfigured, Map<OutgoingMessage.State, Long> messages) {}

    /**
     * A message: to whom and how it went, never what it says.
     *
     * @param notices how many it carries
     * @param nextTryAt when it is tried next, while it waits
     * @param failure why the last attempt failed, in the reader's words, or null
     */
    public record OutgoingMessageAnswer(
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
            @Nullable String failure) {}

    @GET
    @Path("outbox/counts")
    public Counts counts() {
        return new Counts(mailing.configured(), outbox.counts(caller.get()));
    }

    /** Messages, newest first; {@code state}: WAITING, SENT, GIVEN_UP, SHOWN. */
    @GET
    @Path("outbox")
    public Page<OutgoingMessageAnswer> outbox(
            @RestQuery OutgoingMessage.@Nullable State state,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        return Page.of(outbox.entries(caller.get(), state, Page.beforeId(after), rows + 1), rows, Entry::id)
                .map(this::answer);
    }

    /** Tries anew what was given up, under the same message id; 409 where it was not. */
    @POST
    @Path("outbox/{id}/attempt")
    @OnlyOnce
    public void tryAgain(@RestPath long id) {
        outbox.tryAgain(caller.get(), id);
    }

    private OutgoingMessageAnswer answer(Entry entry) {
        Failure failure = entry.failure();
        return new OutgoingMessageAnswer(
                entry.id(),
                entry.messageId(),
                entry.kind(),
                entry.recipient(),
                entry.notices(),
                entry.state(),
                entry.attempts(),
                entry.packedAt(),
                entry.sentAt(),
                entry.nextTryAt(),
                failure == null
                        ? null
                        : reader.text(failure.key(), failure.arguments().toArray()));
    }
}
