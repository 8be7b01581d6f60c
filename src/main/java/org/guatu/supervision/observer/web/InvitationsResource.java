package org.guatu.supervision.observer.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.guatu.supervision.observer.invitation.InviteObserver;
import org.guatu.supervision.observer.invitation.Inviting;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Observers' links over the API. */
@Path("/api/v1")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class InvitationsResource {
    private final Inviting inviting;
    private final CurrentCaller caller;

    InvitationsResource(Inviting inviting, CurrentCaller caller) {
        this.inviting = inviting;
        this.caller = caller;
    }

    /** A link that was made; {@code path} is told this once. */
    public record InvitationMade(long id, String name, String path, Instant expiresAt) {}

    /** Newest first; without the links themselves, which nobody can tell again. */
    @GET
    @Path("/invitations")
    public Page<Inviting.Card> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long before = Page.afterId(after);
        List<Inviting.Card> beyond = inviting.invitations(caller.get()).stream()
                .filter(one -> before == 0 || one.id() < before)
                .limit(rows + 1L)
                .toList();
        return Page.of(beyond, rows, Inviting.Card::id);
    }

    /** Makes a link. Takes no Idempotency-Key: the answer is a secret that is not kept. */
    @POST
    @Path("/invitations")
    public RestResponse<InvitationMade> invite(@Nullable InviteObserver whom) {
        Inviting.Made made = inviting.invite(Sent.required(whom), caller.get());
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        new InvitationMade(
                                made.invitation().id(),
                                made.invitation().name(),
                                "/suggest/" + made.token().text(),
                                made.invitation().expiresAt()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/invitations/{id}/revocation")
    @OnlyOnce
    public Inviting.Card revoke(long id) {
        return inviting.revoke(id, caller.get());
    }
}
