package org.guatu.organization.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.organization.Administering;
import org.guatu.organization.DescribeUnit;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.NotFound;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The units of the caller's region. Everybody reads them, administrators keep them. */
@Path("/api/v1")
public class UnitsResource {
    private final Organization organization;
    private final Administering administering;
    private final CurrentCaller caller;

    UnitsResource(Organization organization, Administering administering, CurrentCaller caller) {
        this.organization = organization;
        this.administering = administering;
        this.caller = caller;
    }

    /** Units and collective names by code, a page at a time. */
    @GET
    @Path("units")
    @Authenticated
    public Page<UnitAnswer> units(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        String from = after == null ? "" : after;
        List<Unit> beyond = organization.unitsEver(caller.get().regionId()).stream()
                .filter(unit -> unit.code().compareTo(from) > 0)
                .limit(rows + 1L)
                .toList();
        return Page.of(beyond, rows, Unit::code).map(this::answer);
    }

    @GET
    @Path("units/{code}")
    @Authenticated
    public RestResponse<UnitAnswer> unit(@RestPath String code) {
        return tagged(find(code));
    }

    /** Adds a unit: 201 with its place, 422 naming what is wrong. */
    @POST
    @Path("units")
    @RolesAllowed(Roles.SYS_ADMIN)
    @OnlyOnce
    public RestResponse<UnitAnswer> add(@Nullable DescribeUnit body) {
        Unit unit = administering.addUnit(caller.get(), Sent.required(body));
        return Etags.created("/api/v1/units/" + unit.code(), answer(unit), unit.version());
    }

    /** Edits a unit; its code stays. 412 when {@code If-Match} names an older version. */
    @PATCH
    @Path("units/{code}")
    @RolesAllowed(Roles.SYS_ADMIN)
    @OnlyOnce
    public RestResponse<UnitAnswer> edit(
            @RestPath String code, @RestHeader("If-Match") @Nullable String ifMatch, @Nullable DescribeUnit body) {
        Unit edited = administering.editUnit(caller.get(), code, Sent.required(body), Etags.version(ifMatch));
        return tagged(edited);
    }

    private Unit find(String code) {
        Caller by = caller.get();
        return organization.byCode(by.regionId(), code).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private RestResponse<UnitAnswer> tagged(Unit unit) {
        return Etags.ok(answer(unit), unit.version());
    }

    private UnitAnswer answer(Unit unit) {
        return UnitAnswer.of(unit, organization);
    }
}
