package org.guatu.insight.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.insight.Duties;
import org.guatu.insight.Duty;
import org.guatu.organization.Organization;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Stead;
import org.guatu.platform.web.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What waits for the caller. */
@Path("/api/v1")
public class DutiesResource {
    private final Duties duties;
    private final Organization organization;
    private final CurrentCaller caller;

    DutiesResource(Duties duties, Organization organization, CurrentCaller caller) {
        this.duties = duties;
        this.organization = organization;
        this.caller = caller;
    }

    /**
     * A duty, and in whose stead the caller has it.
     *
     * @param inSteadOf names of those for whom the caller stands in with it; empty where it is their own
     */
    public record Told(@JsonUnwrapped Duty duty, List<String> inSteadOf) {
        static Told of(Duty duty, List<Stead.Absent> behind) {
            return new Told(duty, behind.stream().map(Stead.Absent::name).toList());
        }
    }

    /** What waits for the caller, most urgent first. The cursor is a place in that order. */
    @GET
    @Path("me/duties")
    @Authenticated
    public Page<Told> mine(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long from = Page.afterId(after);
        List<Duty> beyond = duties.of(caller.get()).stream()
                .skip(Math.max(0, from))
                .limit(rows + 1L)
                .toList();
        return Page.of(beyond, rows, last -> from + rows)
                .map(duty -> Told.of(duty, Inherited.from(duty, caller.get(), organization)));
    }
}
