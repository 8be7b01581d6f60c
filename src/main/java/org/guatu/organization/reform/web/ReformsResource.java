package org.guatu.organization.reform.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.reform.ReformUnit;
import org.guatu.organization.reform.Reforming;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What documents did to a unit: renamed it, merged it into another, dissolved it. */
@Path("/api/v1")
public class ReformsResource {
    private final Reforming reforming;
    private final Organization organization;
    private final CurrentCaller caller;

    ReformsResource(Reforming reforming, Organization organization, CurrentCaller caller) {
        this.reforming = reforming;
        this.organization = organization;
        this.caller = caller;
    }

    /** Newest first, with the units that it took over. */
    @GET
    @Path("units/{code}/reforms")
    @Authenticated
    public List<ReformAnswer> all(@RestPath String code) {
        return ReformAnswer.all(reforming.of(caller.get(), code), organization);
    }

    /**
     * Renames the unit, or closes it with a successor who takes over its running tasks, people and open duties: 201. It holds from
     * today on. 409 where the unit was closed before, 412 when {@code If-Match} names an older version.
     */
    @POST
    @Path("units/{code}/reforms")
    @RolesAllowed(Roles.SYS_ADMIN)
    @OnlyOnce
    public RestResponse<ReformAnswer> reform(
            @RestPath String code, @RestHeader("If-Match") @Nullable String ifMatch, @Nullable ReformUnit body) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                ReformAnswer.of(
                        reforming.reform(caller.get(), code, Sent.required(body), Etags.version(ifMatch)),
                        organization));
    }
}
