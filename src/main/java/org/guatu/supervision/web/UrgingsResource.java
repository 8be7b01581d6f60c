package org.guatu.supervision.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.Urging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** 催办 over the API. */
@Path("/api/v1")
@OnlyOnce
public class UrgingsResource {
    private final Supervising supervising;
    private final Organization organization;
    private final CurrentCaller caller;

    UrgingsResource(Supervising supervising, Organization organization, CurrentCaller caller) {
        this.supervising = supervising;
        this.organization = organization;
        this.caller = caller;
    }

    /** What the office asks for. */
    public record UrgingSent(@Nullable String message) {}

    /** An urging on record. */
    public record UrgingAnswer(long id, long taskId, UnitRef unit, String message, String urgedBy, Instant urgedAt) {}

    @POST
    @Path("/tasks/{id}/urgings")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<UrgingAnswer> urge(long id, @Nullable UrgingSent sent) {
        Urging urging = supervising.urge(id, Sent.required(sent).message(), caller.get());
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new UrgingAnswer(
                        urging.id(),
                        urging.taskId(),
                        organization.ref(urging.unitId()),
                        urging.message(),
                        urging.urgedBy(),
                        urging.urgedAt()));
    }
}
