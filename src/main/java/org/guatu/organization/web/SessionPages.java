package org.guatu.organization.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import org.guatu.organization.access.Session;
import org.guatu.platform.time.RealTime;
import org.jspecify.annotations.Nullable;

/** What a page's script asks before it sends what was typed: who is signed in, and how long still. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionPages {
    private final SecurityIdentity identity;
    private final Clock clock;

    SessionPages(SecurityIdentity identity, @RealTime Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** Who is signed in, null for nobody, and for how many seconds if nothing more is done. */
    record State(@Nullable Long person, long seconds) {}

    /** Asked by the page itself: the session does not go on by it. */
    @GET
    @PermitAll
    public State state() {
        Session session = identity.getAttribute(Session.ATTRIBUTE);
        return session == null
                ? new State(null, 0)
                : new State(
                        session.caller().personId(),
                        Duration.between(clock.instant(), session.endsAt()).toSeconds());
    }

    /** Somebody sits before the page and writes: the session goes on. */
    @POST
    @Path("continued")
    @Authenticated
    @BeforePasswordChange
    public State goOn() {
        return state();
    }
}
