package org.guatu.catalogue.group.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.guatu.catalogue.group.CoordinationLines;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 协调小组分工: which group the areas of the lists belong to. */
@Path("/api/v1")
public class GroupsResource {
    private final CoordinationLines grouping;
    private final CurrentCaller caller;

    GroupsResource(CoordinationLines grouping, CurrentCaller caller) {
        this.grouping = grouping;
        this.caller = caller;
    }

    /** Every area of the region's lists with its group; {@code said} where the office named it, else its words did. */
    @GET
    @Path("area-groups")
    @RolesAllowed({
        Roles.RULE_OF_LAW_OFFICE,
        Roles.COORDINATION_GROUP,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.EVALUATION_TEAM
    })
    public Page<CoordinationLines.Line> groups(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        return Page.within(grouping.lines(caller.get()), limit, after);
    }

    /** Names the group of an area; 422 for an area that no list has, and for an unknown group. */
    @PUT
    @Path("area-groups")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    @OnlyOnce
    public CoordinationLines.Line name(CoordinationLines.@Nullable NameGroup sent) {
        return grouping.name(Sent.required(sent), caller.get());
    }
}
