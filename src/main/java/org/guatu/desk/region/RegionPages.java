package org.guatu.desk.region;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.guatu.briefing.summary.RegionsBelow;
import org.guatu.insight.region.RegionAreas;
import org.guatu.organization.Organization;
import org.guatu.organization.Region;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Asked;
import org.guatu.platform.web.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 各地进展: the regions directly below one, as rows, and of a region that was opened its areas too. */
@Path("/regions")
public class RegionPages {
    private final RegionsBelow regions;
    private final RegionAreas areas;
    private final Organization organization;
    private final CurrentCaller caller;
    private final Template page;

    RegionPages(
            RegionsBelow regions,
            RegionAreas areas,
            Organization organization,
            CurrentCaller caller,
            @Location("desk/regions.html") Template page) {
        this.regions = regions;
        this.areas = areas;
        this.organization = organization;
        this.caller = caller;
        this.page = page;
    }

    /**
     * The rows.
     *
     * @param of code of the region to open; the reader's own where none is named
     * @param asOf the day to speak of; today where nothing is said
     */
    @GET
    @RolesAllowed({Roles.DISTRICT_LEADER, Roles.COMMITTEE, Roles.RULE_OF_LAW_OFFICE})
    public TemplateInstance regions(@RestQuery @Nullable String of, @RestQuery @Nullable String asOf) {
        LocalDate day = regions.day(Asked.day(asOf));
        RegionsBelow.View view = regions.view(of, day, "", Page.MAX_LIMIT, caller.get());
        boolean own = view.top().id() == caller.get().regionId();
        return page.data("view", view)
                .data("above", own ? null : above(view.top()))
                .data("areas", own ? List.of() : areas.of(view.top().id(), day))
                .data("day", day)
                .data("today", regions.day(null));
    }

    private @Nullable Region above(Region region) {
        Long parent = region.parentId();
        return parent == null ? null : organization.region(parent);
    }
}
