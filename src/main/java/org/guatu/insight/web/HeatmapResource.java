package org.guatu.insight.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.guatu.insight.heatmap.Axis;
import org.guatu.insight.heatmap.HeatmapView;
import org.guatu.insight.heatmap.Heatmaps;
import org.guatu.insight.heatmap.Heatmaps.TaskBehind;
import org.guatu.insight.heatmap.Measure;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Heatmaps over the tasks in the caller's scope. */
@Path("/api/v1")
public class HeatmapResource {
    private final Heatmaps heatmaps;
    private final CurrentCaller caller;

    HeatmapResource(Heatmaps heatmaps, CurrentCaller caller) {
        this.heatmaps = heatmaps;
        this.caller = caller;
    }

    /**
     * Draws one. 422 for an unknown axis or value, for two axes alike, or for two axes of time.
     *
     * @param rows {@code area} (default), {@code unit}, {@code month}, {@code quarter}, {@code list},
     *     {@code region}, {@code leader}, {@code group}
     * @param columns as rows; {@code month} by default
     * @param value {@code RED_YELLOW} (default), {@code COMPLETION}, {@code ON_SCHEDULE}, {@code LAG}, {@code OVERDUE},
     *     {@code TIMELINESS}, {@code RETURNS}
     * @param list id of one list, else all that the caller sees
     * @param asOf the day to speak of, with what was known at its end; today by default and at the latest
     */
    @GET
    @Path("heatmap")
    @Authenticated
    public HeatmapView heatmap(
            @RestQuery @Nullable String rows,
            @RestQuery @Nullable String columns,
            @RestQuery @Nullable String value,
            @RestQuery @Nullable Long list,
            @RestQuery @Nullable String asOf) {
        Chart chart = chart(rows, columns, value);
        return heatmaps.view(chart.rows, chart.columns, chart.measure, list, ChartDay.of("asOf", asOf), caller.get());
    }

    /**
     * The tasks behind a cell of the heatmap that the same parameters draw: as many as the cell's {@code of}.
     *
     * @param row key of the cell's row; all rows where it is left out, and
     * @param column of its column
     */
    @GET
    @Path("heatmap/tasks")
    @Authenticated
    public Page<TaskBehind> tasks(
            @RestQuery @Nullable String rows,
            @RestQuery @Nullable String columns,
            @RestQuery @Nullable String value,
            @RestQuery @Nullable Long list,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String row,
            @RestQuery @Nullable String column,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String after) {
        Chart chart = chart(rows, columns, value);
        return Page.within(
                heatmaps.behind(
                        chart.rows,
                        row,
                        chart.columns,
                        column,
                        chart.measure,
                        list,
                        ChartDay.of("asOf", asOf),
                        caller.get()),
                limit,
                after);
    }

    private record Chart(Axis rows, Axis columns, Measure measure) {}

    private static Chart chart(@Nullable String rows, @Nullable String columns, @Nullable String value) {
        Optional<Axis> byRow = sent(rows).map(Axis::named).orElse(Optional.of(Axis.AREA));
        Optional<Axis> byColumn = sent(columns).map(Axis::named).orElse(Optional.of(Axis.MONTH));
        Optional<Measure> measure = sent(value).map(Measure::named).orElse(Optional.of(Measure.RED_YELLOW));
        new Invalid.Check()
                .require(byRow.isPresent(), "rows", "insight.axisUnknown", String.valueOf(rows))
                .require(byColumn.isPresent(), "columns", "insight.axisUnknown", String.valueOf(columns))
                .require(measure.isPresent(), "value", "insight.valueUnknown", String.valueOf(value))
                .orRefuse();
        return new Chart(byRow.orElseThrow(), byColumn.orElseThrow(), measure.orElseThrow());
    }

    private static Optional<String> sent(@Nullable String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isBlank());
    }
}
