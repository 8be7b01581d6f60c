package org.guatu.casework.failed.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.guatu.casework.failed.RetryingTimers;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Timers that failed each of their tries, and another try for them. */
@Path("/api/v1/timers/failed")
@RolesAllowed(Roles.SYS_ADMIN)
public class FailedTimersResource {
    private final RetryingTimers timers;
    private final TimerWords words;
    private final CurrentCaller caller;

    FailedTimersResource(RetryingTimers timers, TimerWords words, CurrentCaller caller) {
        this.timers = timers;
        this.words = words;
        this.caller = caller;
    }

    /** How many were given another try. */
    public record Retried(int timers) {}

    /** Those of the caller's region, the oldest first, in the reader's words. */
    @GET
    public Page<TimerWords.Said> failed(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        return Page.within(timers.failed(caller.get()), limit, after).map(words::of);
    }

    /** Tries one again: within seconds it has fired, or failed once more. */
    @POST
    @Path("{id}/attempt")
    @OnlyOnce
    public void retry(@RestPath String id) {
        timers.retry(id, caller.get());
    }

    /** Tries all again. */
    @POST
    @Path("attempts")
    @OnlyOnce
    public Retried retryAll() {
        return new Retried(timers.retryAll(caller.get()));
    }
}
