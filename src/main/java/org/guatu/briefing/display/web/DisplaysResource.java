package org.guatu.briefing.display.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.guatu.briefing.display.Displaying;
import org.guatu.briefing.display.MakeDisplay;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Links of screens over the API. */
@Path("/api/v1/displays")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class DisplaysResource {
    private final Displaying displaying;
    private final CurrentCaller caller;

    DisplaysResource(Displaying displaying, CurrentCaller caller) {
        this.displaying = displaying;
        this.caller = caller;
    }

    /** A link that was made; {@code path} is told this once. */
    public record DisplayMade(long id, String name, String path, Instant expiresAt) {}

    /** Newest first; without the links themselves, which nobody can tell again. */
    @GET
    public Page<Displaying.Card> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long before = Page.afterId(after);
        List<Displaying.Card> beyond = displaying.links(caller.get()).stream()
                .filter(one -> before == 0 || one.id() < before)
                .limit(rows + 1L)
                .toList();
        return Page.of(beyond, rows, Displaying.Card::id);
    }

    /** Makes a link. Takes no Idempotency-Key: the answer is a secret that is not kept. */
    @POST
    public RestResponse<DisplayMade> make(@Nullable MakeDisplay wanted) {
        Displaying.Made made = displaying.make(Sent.required(wanted), caller.get());
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        new DisplayMade(
                                made.link().id(),
                                made.link().name(),
                                "/display/" + made.token().text(),
                                made.link().expiresAt()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{id}/revocation")
    @OnlyOnce
    public Displaying.Card revoke(long id) {
        return displaying.revoke(id, caller.get());
    }
}
