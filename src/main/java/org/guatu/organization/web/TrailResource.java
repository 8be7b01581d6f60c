package org.guatu.organization.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.LocalDate;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.trail.anchor.Anchor;
import org.guatu.platform.trail.anchor.Anchored;
import org.guatu.platform.trail.anchor.Anchoring;
import org.guatu.platform.trail.chain.Fault;
import org.guatu.platform.trail.chain.Verification;
import org.guatu.platform.trail.chain.Verifying;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whether the region's trail is whole, and the chain itself, to be verified elsewhere. */
@Path("/api/v1/trail")
@RolesAllowed(Roles.AUDITOR)
public class TrailResource {
    private final Verifying verifying;
    private final Anchoring anchoring;
    private final TrailLines trail;
    private final CurrentCaller caller;

    TrailResource(Verifying verifying, Anchoring anchoring, TrailLines trail, CurrentCaller caller) {
        this.verifying = verifying;
        this.anchoring = anchoring;
        this.trail = trail;
        this.caller = caller;
    }

    /**
     * How a trail stands.
     *
     * @param fault what does not fit; null where the chain is whole
     * @param archived lines that are in files of the archive, and not walked along here
     * @param sealed lines in the chain, with those
     * @param waiting lines that are not sealed yet
     * @param waitingSeconds how long the first of them has been waiting
     * @param sealing false where lines wait for minutes: sealing has stopped
     * @param keyedFrom the first link that is sealed by a key; 0 where none is
     * @param lookedFrom behind which link it was walked along this time
     * @param walked when the node that answers last walked along all of it
     * @param anchor the newest head that was written down; null where none was
     * @param anchorsFit whether all that was written down still fits
     */
    record TrailAnswer(
            boolean whole,
            @Nullable Fault fault,
            @Nullable Long firstBroken,
            long archived,
            long sealed,
            long waiting,
            long waitingSeconds,
            boolean sealing,
            String head,
            long keyedFrom,
            long lookedFrom,
            Instant walked,
            @Nullable AnchorAnswer anchor,
            boolean anchorsFit) {}

    record AnchorAnswer(LocalDate day, long place, String hash) {
        static @Nullable AnchorAnswer of(@Nullable Anchor anchor) {
            return anchor == null ? null : new AnchorAnswer(anchor.day(), anchor.place(), anchor.hash());
        }
    }

    /**
     * Walks along what was sealed since the last walk.
     *
     * @param whole along the whole chain: the answer takes as long as the trail is
     */
    @GET
    public TrailAnswer trail(@RestQuery boolean whole) {
        long region = caller.get().regionId();
        Verification found = whole ? verifying.verify(region) : verifying.look(region);
        Anchored anchored = anchoring.check(region);
        return new TrailAnswer(
                found.whole(),
                found.fault(),
                found.firstBroken(),
                found.archived(),
                found.sealed(),
                found.waiting().lines(),
                found.waiting().longest().toSeconds(),
                !found.waiting().tooLong(),
                found.head(),
                found.keyedFrom(),
                found.from(),
                found.walked(),
                AnchorAnswer.of(anchored.last()),
                anchored.fits());
    }

    /** The chain with all it seals, a JSON value a line, for {@code --verify-trail}. */
    @GET
    @Path("chain")
    @Produces("application/x-ndjson")
    public Response chain() {
        StreamingOutput lines = trail.chain(caller.get());
        return Response.ok(lines)
                .header("Content-Disposition", "attachment; filename=\"guatu-trail-chain.jsonl\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
