package org.guatu.supervision.rectification.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.guatu.supervision.rectification.inspection.Inspecting;
import org.guatu.supervision.rectification.inspection.Inspection;
import org.guatu.supervision.rectification.inspection.NewInspection;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** 督察 over the API: a drawn one tells its seed, its pool and its outcome, so that the draw can be repeated. */
@Path("/api/v1")
@OnlyOnce
public class InspectionsResource {
    private final Inspecting inspecting;
    private final CurrentCaller caller;

    InspectionsResource(Inspecting inspecting, CurrentCaller caller) {
        this.inspecting = inspecting;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @Path("/inspections")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Page<InspectionAnswer> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long before = Page.afterId(after);
        List<Inspection> beyond = inspecting.inspections(caller.get()).stream()
                .filter(one -> before == 0 || one.id() < before)
                .limit(rows + 1L)
                .toList();
        return Page.of(beyond, rows, Inspection::id).map(InspectionAnswer::of);
    }

    @GET
    @Path("/inspections/{id}")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public InspectionAnswer inspection(long id) {
        return InspectionAnswer.of(inspecting.inspection(id, caller.get()));
    }

    /** Opens an inspection: 201, drawn at once where it is by lot. */
    @POST
    @Path("/inspections")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public RestResponse<InspectionAnswer> open(@Nullable NewInspection sent) {
        return RestResponse.status(
                RestResponse.Status.CREATED, InspectionAnswer.of(inspecting.open(Sent.required(sent), caller.get())));
    }
}
