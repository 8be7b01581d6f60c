package org.guatu.rehearsal.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.guatu.organization.Roles;
import org.guatu.platform.time.OfficeClock;
import org.guatu.platform.web.Sent;
import org.guatu.rehearsal.MovingClock;
import org.jspecify.annotations.Nullable;

/** The demonstration clock over the API. */
@Path("/api/v1")
public class ClockResource {
    private final MovingClock clock;

    ClockResource(MovingClock clock) {
        this.clock = clock;
    }

    /** Where the clock is to go: to an instant, or forward by days. */
    public record Move(@Nullable OffsetDateTime to, @Nullable Integer days) {}

    /** Where the clock stands now, and how many timers fired on the way. */
    public record Stands(OffsetDateTime now, int fired) {}

    @GET
    @Path("/clock")
    @Authenticated
    public Stands now() {
        return new Stands(local(clock.now()), 0);
    }

    @POST
    @Path("/clock")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.SYS_ADMIN})
    public Stands move(@Nullable Move sent) {
        Move move = Sent.required(sent);
        int fired = clock.move(move.to() == null ? null : move.to().toInstant(), move.days());
        return new Stands(local(clock.now()), fired);
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}
