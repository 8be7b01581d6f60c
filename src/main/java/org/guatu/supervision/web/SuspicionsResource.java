package org.guatu.supervision.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.guatu.supervision.proposal.DecideSuspicion;
import org.guatu.supervision.proposal.DecidingSuspicions;
import org.guatu.supervision.proposal.ProposeInterview;
import org.guatu.supervision.proposal.Suspecting;
import org.guatu.supervision.proposal.SuspicionViews;
import org.guatu.supervision.proposal.SuspicionViews.Card;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 数据不实 over the API: the office says it, a leader decides. */
@Path("/api/v1/supervision/false-data")
@OnlyOnce
public class SuspicionsResource {
    private final Suspecting suspecting;
    private final DecidingSuspicions deciding;
    private final SuspicionViews views;
    private final CurrentCaller caller;

    SuspicionsResource(Suspecting suspecting, DecidingSuspicions deciding, SuspicionViews views, CurrentCaller caller) {
        this.suspecting = suspecting;
        this.deciding = deciding;
        this.views = views;
        this.caller = caller;
    }

    /** Proposes an interview to the leaders because data is held to be false; nothing is drafted until one decides. */
    @POST
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public void say(@Nullable ProposeInterview said) {
        suspecting.say(Sent.required(said), caller.get());
    }

    /** What was said and what became of it, newest first. */
    @GET
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Page<Card> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        return Page.of(views.all(caller.get(), Page.beforeId(after), rows + 1), rows, Card::id);
    }

    /** A leader has the interview drafted, or dismisses it with a reason; answers what became of it. */
    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Card decide(long id, @Nullable DecideSuspicion decision) {
        return views.card(deciding.decide(id, Sent.required(decision), caller.get()));
    }
}
