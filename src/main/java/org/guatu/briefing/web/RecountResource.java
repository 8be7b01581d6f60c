package org.guatu.briefing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.guatu.briefing.summary.KeepingSummaries;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Makes the summaries of regions anew, should anybody doubt them. */
@Path("/api/v1")
public class RecountResource {
    private final KeepingSummaries keeping;
    private final CurrentCaller caller;

    RecountResource(KeepingSummaries keeping, CurrentCaller caller) {
        this.keeping = keeping;
        this.caller = caller;
    }

    /** @param day whose counts are made anew; today where none is named */
    record Recount(@Nullable LocalDate day) {}

    /** @param regions how many were counted */
    record Recounted(LocalDate day, int regions) {}

    /** Counts the caller's region and all below it anew from their tasks, which takes some milliseconds a region. */
    @POST
    @Path("regions/summary/recount")
    @RolesAllowed(Roles.SYS_ADMIN)
    public Recounted recount(@Nullable Recount asked) {
        LocalDate day = keeping.day(asked == null ? null : asked.day());
        return new Recounted(day, keeping.recount(day, caller.get()));
    }
}
