package org.guatu.insight.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.guatu.insight.wall.WallCharts;
import org.guatu.insight.wall.WallView;
import org.guatu.insight.wall.WallWords;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The wall chart over the tasks in the caller's scope. */
@Path("/api/v1/wall")
public class WallResource {
    private final WallCharts charts;
    private final CurrentCaller caller;

    WallResource(WallCharts charts, CurrentCaller caller) {
        this.charts = charts;
        this.caller = caller;
    }

    /**
     * Draws one: tasks with their milestones on the axis of a year, in percent of its working days. 422 for a word that
     * cannot be read, 404 for a list that the caller does not see.
     *
     * @param list ids of lists with commas between, else all that were issued
     * @param group {@code area} (default), {@code unit} or {@code leader}
     * @param alarming {@code true} for the red and yellow tasks alone
     * @param asOf the day to speak of, with what was known at its end; today by default and at the latest
     */
    @GET
    @Authenticated
    public WallView wall(
            @RestQuery @Nullable String list,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String alarming,
            @RestQuery @Nullable String asOf) {
        return charts.view(WallWords.read(list, group, "true".equals(alarming), asOf), caller.get());
    }
}
