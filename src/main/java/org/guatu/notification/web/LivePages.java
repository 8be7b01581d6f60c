package org.guatu.notification.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.guatu.notification.live.Listeners;
import org.guatu.notification.live.UnreadCount;
import org.guatu.organization.access.Session;
import org.guatu.platform.NotAllowed;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Says to an open page, when it changes, how many notices its reader has not read (server-sent events). */
@Path("/notices/stream")
public class LivePages {
    private static final long COME_BACK_AFTER = 3000;

    private final Listeners listeners;
    private final SecurityIdentity identity;

    LivePages(Listeners listeners, SecurityIdentity identity) {
        this.listeners = listeners;
        this.identity = identity;
    }

    /**
     * The event {@code unread} carries a number. Only the beginning takes a worker thread. Whose session ended is refused
     * and not led to the sign-in: nobody reads this.
     */
    @GET
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> listen(@Context Sse sse) {
        Session session = identity.getAttribute(Session.ATTRIBUTE);
        if (session == null || session.mustChangePassword()) {
            throw new NotAllowed("platform.signInFirst");
        }
        return listeners.listen(session).map(ring -> event(ring, sse));
    }

    private static OutboundSseEvent event(UnreadCount ring, Sse sse) {
        return ring.tells()
                ? sse.newEventBuilder()
                        .name("unread")
                        .data(ring.unread())
                        .reconnectDelay(COME_BACK_AFTER)
                        .build()
                : sse.newEventBuilder().comment("still here").build();
    }
}
