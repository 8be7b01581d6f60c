package org.guatu.insight.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.insight.Duties;
import org.guatu.insight.Duty;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What waits for the caller. */
@Path("/api/v1")
public class DutiesResource {
    private final Duties duties;
    private final CurrentCaller caller;

    DutiesResource(Duties duties, CurrentCaller caller) {
        this.duties = duties;
        this.caller = caller;
    }

    /** What waits for the caller, most urgent first. The cursor is a place in that order. */
    @GET
    @Path("me/duties")
    @Authenticated
    public Page<Duty> mine(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long from = Page.afterId(after);
        List<Duty> beyond = duties.of(caller.get()).stream()
                .skip(Math.max(0, from))
                .limit(rows + 1L)
                .toList();
        return Page.of(beyond, rows, last -> from + rows);
    }
}
