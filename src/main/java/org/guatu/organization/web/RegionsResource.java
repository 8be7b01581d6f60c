package org.guatu.organization.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.guatu.organization.Organization;
import org.guatu.organization.Region;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The caller's region and those below it. */
@Path("/api/v1")
public class RegionsResource {
    private final Organization organization;
    private final CurrentCaller caller;

    RegionsResource(Organization organization, CurrentCaller caller) {
        this.organization = organization;
        this.caller = caller;
    }

    /**
     * A region of the tree.
     *
     * @param parent code of the region above, or null at the top of what the caller may see
     */
    record RegionAnswer(String code, String name, @Nullable String parent) {}

    @GET
    @Path("regions")
    @Authenticated
    public Page<RegionAnswer> regions(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        Region top = organization.region(caller.get().regionId());
        var regions = organization.regions(caller.get(), after == null ? "" : after, rows + 1);
        return Page.of(regions, rows, Region::code).map(region -> answer(region, top));
    }

    private RegionAnswer answer(Region region, Region top) {
        Long parent = region.id() == top.id() ? null : region.parentId();
        return new RegionAnswer(
                region.code(),
                region.name(),
                parent == null ? null : organization.region(parent).code());
    }
}
