package org.guatu.organization.absence.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.guatu.organization.Roles;
import org.guatu.organization.absence.handover.HandOver;
import org.guatu.organization.absence.handover.HandOverSheet;
import org.guatu.organization.absence.handover.HandingOver;
import org.guatu.organization.absence.handover.MakeHandOver;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Hand-overs of posts from one person to others, and their sheets. */
@Path("/api/v1")
@RolesAllowed(Roles.SECURITY_ADMIN)
public class HandOversResource {
    private final HandingOver handingOver;
    private final CurrentCaller caller;

    HandOversResource(HandingOver handingOver, CurrentCaller caller) {
        this.handingOver = handingOver;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @Path("handovers")
    public Page<HandOverAnswer> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        return Page.of(handingOver.all(caller.get(), Page.beforeId(after), rows + 1), rows, HandOver::id)
                .map(HandOverAnswer::of);
    }

    @GET
    @Path("handovers/{id}")
    public HandOverAnswer one(@RestPath long id) {
        return HandOverAnswer.of(handingOver.one(id, caller.get()));
    }

    /** What a person holds now, as the sheet of a hand-over would tell it. */
    @GET
    @Path("handovers/sheet")
    public HandOverSheet sheet(@RestQuery @Nullable Long person) {
        if (person == null) {
            throw new Invalid("person", "organization.absence.personMissing");
        }
        return handingOver.sheet(person, caller.get());
    }

    /** Makes a hand-over: 201, done where it is of today. 409 with what would be left where nobody could do it. */
    @POST
    @Path("handovers")
    @OnlyOnce
    public RestResponse<HandOverAnswer> make(@Nullable MakeHandOver body) {
        HandOverAnswer made = HandOverAnswer.of(handingOver.make(Sent.required(body), caller.get()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(URI.create("/api/v1/handovers/" + made.id()))
                .build();
    }

    /** Calls off one whose day has not come; 409 afterwards. */
    @POST
    @Path("handovers/{id}/cancellation")
    @OnlyOnce
    public HandOverAnswer cancel(@RestPath long id) {
        return HandOverAnswer.of(handingOver.cancel(id, caller.get()));
    }
}
