package org.guatu.desk.heatmap;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.insight.ListCard;
import org.guatu.insight.ListViews;
import org.guatu.insight.TaskCard;
import org.guatu.insight.heatmap.Axis;
import org.guatu.insight.heatmap.HeatmapView;
import org.guatu.insight.heatmap.Heatmaps;
import org.guatu.insight.heatmap.Heatmaps.TaskBehind;
import org.guatu.insight.heatmap.Measure;
import org.guatu.insight.task.TaskFilter;
import org.guatu.insight.task.TaskViews;
import org.guatu.platform.Caller;
import org.guatu.platform.Count;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.OneDecimal;
import org.guatu.platform.web.Asked;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.standing.Standing;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 热力图: where it is red, whose it is and how late; every cell leads to the tasks behind it. */
@Path("/heatmap")
@Authenticated
public class HeatmapPages {
    private static final String ALL = "all";

    private final GatheringFacts gathering;
    private final Heatmaps heatmaps;
    private final ListViews lists;
    private final TaskViews tasks;
    private final KeepingKinds kinds;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Template page;
    private final Template tasksPage;

    HeatmapPages(
            GatheringFacts gathering,
            Heatmaps heatmaps,
            ListViews lists,
            TaskViews tasks,
            KeepingKinds kinds,
            CurrentCaller caller,
            Clock clock,
            @Location("desk/heatmap.html") Template page,
            @Location("desk/heatmapTasks.html") Template tasksPage) {
        this.gathering = gathering;
        this.heatmaps = heatmaps;
        this.lists = lists;
        this.tasks = tasks;
        this.kinds = kinds;
        this.caller = caller;
        this.clock = clock;
        this.page = page;
        this.tasksPage = tasksPage;
    }

    /** The pairs of axes that are offered as tabs. */
    public enum View {
        AREA_MONTH(Axis.AREA, Axis.MONTH),
        UNIT_AREA(Axis.UNIT, Axis.AREA),
        UNIT_MONTH(Axis.UNIT, Axis.MONTH),
        LEADER_AREA(Axis.LEADER, Axis.AREA),
        GROUP_MONTH(Axis.GROUP, Axis.MONTH),
        AREA_QUARTER(Axis.AREA, Axis.QUARTER),
        LIST_MONTH(Axis.LIST, Axis.MONTH);

        private final Axis rows;
        private final Axis columns;

        View(Axis rows, Axis columns) {
            this.rows = rows;
            this.columns = columns;
        }

        static View named(@Nullable String word) {
            return List.of(values()).stream()
                    .filter(view -> view.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElse(AREA_MONTH);
        }
    }

    /**
     * Draws one. What the address says wrongly is taken as not said: this page refuses nobody.
     *
     * @param list id of a list; {@code all} for all; the newest issued one where nothing is said
     */
    @GET
    public TemplateInstance heatmap(
            @RestQuery @Nullable String view,
            @RestQuery @Nullable String value,
            @RestQuery @Nullable String list,
            @RestQuery @Nullable String asOf) {
        Caller by = caller.get();
        Chart chart = chart(view, value, list, asOf, by);
        View chosen = chart.view();
        RegionFacts facts = chart.facts();
        String behind = "/heatmap/tasks?view=" + chosen.name() + "&value="
                + chart.measure().name() + "&list="
                + (chart.list() == null ? ALL : chart.list().id()) + "&asOf="
                + facts.day();
        HeatmapView drawn = heatmaps.view(chosen.rows, chosen.columns, chart.measure(), chart.listId(), facts, by);
        Double total = drawn.total().value();
        Long listId = chart.listId();
        List<TaskCard> seen = tasks.list(listId == null ? TaskFilter.ALL : TaskFilter.ofList(listId), facts, by);
        return page.data("view", chosen)
                .data("views", views(chosen, seen))
                .data("measures", Measure.values())
                .data("heat", drawn)
                .data("table", HeatTable.of(drawn, behind))
                .data("behind", behind)
                .data("past", facts.day().isBefore(LocalDate.now(clock)))
                .data("bounds", HeatTable.bounds(chart.measure()))
                .data("total", total == null ? "—" : OneDecimal.of(total))
                .data("lists", chart.issued())
                .data("list", chart.list())
                .data("today", LocalDate.now(clock))
                .data("alarm", Alarm.of(TaskCard.once(seen)));
    }

    /**
     * The tasks behind a cell, as they stood on its day.
     *
     * @param row key of the cell's row; all where nothing is said, and
     * @param column of its column
     * @param light only those of that light
     * @param unit only those that the unit leads
     */
    @GET
    @Path("tasks")
    public TemplateInstance tasks(
            @RestQuery @Nullable String view,
            @RestQuery @Nullable String value,
            @RestQuery @Nullable String list,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String row,
            @RestQuery @Nullable String column,
            @RestQuery @Nullable String light,
            @RestQuery @Nullable String unit) {
        Caller by = caller.get();
        Chart chart = chart(view, value, list, asOf, by);
        List<TaskBehind> all = heatmaps.behind(
                chart.view().rows,
                row,
                chart.view().columns,
                column,
                chart.measure(),
                chart.listId(),
                chart.facts(),
                by);
        return tasksPage
                .data("view", chart.view())
                .data("measure", chart.measure())
                .data("list", chart.list())
                .data("asOf", chart.facts().day())
                .data("row", row)
                .data("column", column)
                .data("counting", Count.of(all, TaskBehind::counts))
                .data("all", all.size())
                .data(
                        "rows",
                        all.stream()
                                .filter(one -> light == null
                                        || of(one.task()).light().name().equals(light))
                                .filter(one ->
                                        unit == null || one.task().lead().code().equals(unit))
                                .toList());
    }

    /**
     * The chart that an address asks for, with the facts that it is drawn from.
     *
     * @param issued the lists among which one is chosen
     * @param list the chosen one; null for all
     */
    private record Chart(
            View view, Measure measure, RegionFacts facts, List<ListCard> issued, @Nullable ListCard list) {
        @Nullable
        Long listId() {
            return list == null ? null : list.id();
        }
    }

    private Chart chart(
            @Nullable String view, @Nullable String value, @Nullable String list, @Nullable String asOf, Caller by) {
        View chosen = View.named(view);
        RegionFacts facts = gathering.allYears(heatmaps.day(Asked.day(asOf)), by);
        List<ListCard> issued = lists.all(facts, by).stream()
                .filter(one -> one.status() == TaskList.Status.ISSUED)
                .toList();
        return new Chart(
                chosen,
                Optional.ofNullable(value).flatMap(Measure::named).orElse(Measure.RED_YELLOW),
                facts,
                issued,
                chosen == View.LIST_MONTH ? null : chosenList(list, issued));
    }

    private static Standing of(TaskCard task) {
        return Objects.requireNonNull(task.standing());
    }

    /** By leading officials only where there are any. */
    private static List<View> views(View chosen, List<TaskCard> seen) {
        boolean led = seen.stream().anyMatch(task -> task.leadingOfficial() != null);
        return Stream.of(View.values())
                .filter(view -> view == chosen || view.rows != Axis.LEADER || led)
                .toList();
    }

    private @Nullable ListCard chosenList(@Nullable String sent, List<ListCard> issued) {
        if (sent != null) {
            return issued.stream()
                    .filter(one -> String.valueOf(one.id()).equals(sent))
                    .findFirst()
                    .orElse(null);
        }
        Set<String> spanning = kinds.all(caller.get().regionId()).stream()
                .filter(ListKind::spansYears)
                .map(ListKind::code)
                .collect(Collectors.toSet());
        return issued.stream()
                .filter(one -> !spanning.contains(one.kind()))
                .findFirst()
                .or(() -> issued.stream().findFirst())
                .orElse(null);
    }
}
