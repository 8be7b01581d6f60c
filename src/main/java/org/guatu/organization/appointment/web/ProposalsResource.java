package org.guatu.organization.appointment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.guatu.organization.Roles;
import org.guatu.organization.appointment.Appointing;
import org.guatu.organization.appointment.ProposalCard;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Critical posts that were proposed, and what became of them. */
@Path("/api/v1/post-proposals")
@RolesAllowed({Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class ProposalsResource {
    private final Appointing appointing;
    private final CurrentCaller caller;

    ProposalsResource(Appointing appointing, CurrentCaller caller) {
        this.appointing = appointing;
        this.caller = caller;
    }

    /** The newest first. */
    @GET
    public Page<ProposalCard> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        return Page.of(appointing.all(caller.get(), Page.beforeId(after), rows + 1), rows, ProposalCard::id);
    }

    /** Confirms or refuses one: 403 for who proposed it and for who is to hold the post, 409 once it is decided. */
    @POST
    @Path("{id}/decision")
    @OnlyOnce
    public ProposalCard decide(@RestPath long id, @Nullable Decision body) {
        return appointing.decide(caller.get(), id, Sent.required(body));
    }

    /** Takes one back. */
    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.SECURITY_ADMIN)
    @OnlyOnce
    public ProposalCard withdraw(@RestPath long id) {
        return appointing.withdraw(caller.get(), id);
    }
}
