package org.guatu.insight.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.guatu.briefing.summary.RegionCounts;
import org.guatu.briefing.summary.RegionsBelow;
import org.guatu.briefing.summary.StillCounting;
import org.guatu.insight.ChartDay;
import org.guatu.organization.Region;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Regions beside each other. */
@Path("/api/v1")
public class RegionSummaryResource {
    private final RegionsBelow regions;
    private final CurrentCaller caller;

    RegionSummaryResource(RegionsBelow regions, CurrentCaller caller) {
        this.regions = regions;
        this.caller = caller;
    }

    /** A region by its code and name. */
    record RegionRef(String code, String name) {
        RegionRef(Region region) {
            this(region.code(), region.name());
        }
    }

    /**
     * A region with all that is below it.
     *
     * @param closed tasks with the blue light
     * @param overdue past the day they were due, and not closed
     * @param completion closed fixed-term tasks of all of them in percent, one decimal; null where there is none
     * @param onSchedule tasks at most ten points behind their plan of all in percent, one decimal; null where there is none
     */
    record Row(
            RegionRef region,
            int tasks,
            int red,
            int yellow,
            int green,
            int grey,
            int closed,
            int overdue,
            @Nullable Double completion,
            @Nullable Double onSchedule) {
        static Row of(RegionsBelow.Row row) {
            RegionCounts counts = row.counts();
            return new Row(
                    new RegionRef(row.region()),
                    counts.tasks(),
                    counts.red(),
                    counts.yellow(),
                    counts.green(),
                    counts.grey(),
                    counts.closed(),
                    counts.overdue(),
                    counts.completion(),
                    counts.onScheduleRate());
        }
    }

    /**
     * One row for each region directly below the caller's, or below another one within it; none where nothing is below. 503
     * while some of the regions below are still being counted.
     *
     * @param of code of the region whose regions are asked for; the caller's own where it is left out
     * @param asOf the day to speak of, with what was known at its end; today by default and at the latest
     */
    @GET
    @Path("regions/summary")
    @RolesAllowed({Roles.DISTRICT_LEADER, Roles.COMMITTEE, Roles.RULE_OF_LAW_OFFICE})
    public Page<Row> summary(
            @RestQuery @Nullable String of,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        LocalDate day = regions.day(ChartDay.of("asOf", asOf));
        RegionsBelow.View view = regions.view(of, day, after == null ? "" : after, rows + 1, caller.get());
        if (view.waiting() > 0) {
            throw new StillCounting(view.waiting());
        }
        return Page.of(view.rows(), rows, row -> row.region().code()).map(Row::of);
    }
}
