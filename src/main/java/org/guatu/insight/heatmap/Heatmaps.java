package org.guatu.insight.heatmap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.group.CoordinationGroup;
import org.guatu.catalogue.group.CoordinationLines;
import org.guatu.insight.Cards;
import org.guatu.insight.TaskCard;
import org.guatu.insight.WritingCards;
import org.guatu.insight.heatmap.HeatmapView.Heading;
import org.guatu.organization.Organization;
import org.guatu.organization.Region;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.standing.Period;
import org.jspecify.annotations.Nullable;

/** Where it is red, whose it is and how late: heatmaps over the tasks in the caller's scope. */
@ApplicationScoped
@Transactional
public class Heatmaps {
    private final GatheringFacts gathering;
    private final Catalogue catalogue;
    private final Organization organization;
    private final CoordinationLines grouping;
    private final WritingCards writing;
    private final OfficeTime time;

    Heatmaps(
            GatheringFacts gathering,
            Catalogue catalogue,
            Organization organization,
            CoordinationLines grouping,
            WritingCards writing,
            OfficeTime time) {
        this.gathering = gathering;
        this.catalogue = catalogue;
        this.organization = organization;
        this.grouping = grouping;
        this.writing = writing;
        this.time = time;
    }

    /**
     * Draws one.
     *
     * @param listId the one list that counts, or null for all; 404 where the caller does not see it
     * @param asOf null means today, and so does a day that has not come yet
     */
    public HeatmapView view(
            Axis rows, Axis columns, Measure measure, @Nullable Long listId, @Nullable LocalDate asOf, Caller by) {
        return view(rows, columns, measure, listId, gathering.allYears(day(asOf), by), by);
    }

    /** The day that a chart speaks of: the one asked for, today at the latest. */
    public LocalDate day(@Nullable LocalDate asked) {
        return time.todayAtMost(asked);
    }

    /**
     * As above, from facts of all years of the caller's scope that are at hand: both the day that is judged and the day
     * of knowledge are theirs.
     */
    public HeatmapView view(
            Axis rows, Axis columns, Measure measure, @Nullable Long listId, RegionFacts facts, Caller by) {
        requireApart(rows, columns);
        TaskList list = listId == null ? null : catalogue.list(listId, by);
        Asked asked = new Asked(
                rows,
                columns,
                measure,
                listId,
                year(list, facts.day()),
                time.today(),
                organization.refsOn(by.regionId(), facts.day()),
                catalogue.lists(by).stream().map(TaskList::title).toList(),
                rows == Axis.GROUP || columns == Axis.GROUP ? grouping.named(by) : Map.of());
        return facts.once(asked, () -> draw(rows, columns, measure, listId, facts, by));
    }

    /** What the totals of some measures over all lists say, from facts of all years of the caller's scope; null for nothing. */
    public Map<Measure, HeatmapView.Cell> totals(List<Measure> measures, RegionFacts facts, Caller by) {
        return facts.once(new Totals(measures, time.today()), () -> {
            Heatmap heatmap = plot(null, facts, by).heatmap();
            Map<Measure, HeatmapView.Cell> totals = new EnumMap<>(Measure.class);
            measures.forEach(measure -> totals.put(measure, heatmap.total(measure)));
            return totals;
        });
    }

    private record Totals(List<Measure> measures, LocalDate today) {}

    /** By what a chart of the same facts is told from another one. */
    private record Asked(
            Axis rows,
            Axis columns,
            Measure measure,
            @Nullable Long listId,
            int year,
            LocalDate today,
            Map<Long, UnitRef> units,
            List<String> lists,
            Map<String, CoordinationGroup> groups) {}

    private HeatmapView draw(
            Axis rows, Axis columns, Measure measure, @Nullable Long listId, RegionFacts facts, Caller by) {
        Plot plot = plot(listId, facts, by);
        List<Heading> rowHeads = plot.headings().of(rows);
        List<Heading> columnHeads = plot.headings().of(columns);
        return new HeatmapView(
                rows,
                columns,
                measure,
                facts.day(),
                rowHeads,
                columnHeads,
                plot.heatmap().cells(rows, keys(rowHeads), columns, keys(columnHeads), measure),
                plot.heatmap().total(measure));
    }

    /**
     * The tasks behind a cell of such a heatmap, as they stood on its day: as many as its {@code of}.
     *
     * @param row key of the cell's row; null for all, and
     * @param column of its column
     */
    public List<TaskBehind> behind(
            Axis rows,
            @Nullable String row,
            Axis columns,
            @Nullable String column,
            Measure measure,
            @Nullable Long listId,
            RegionFacts facts,
            Caller by) {
        requireApart(rows, columns);
        requireTime("row", rows, row);
        requireTime("column", columns, column);
        Map<Long, Task> tasks = facts.issued().stream().collect(Collectors.toMap(Task::id, Function.identity()));
        Map<LocalDate, Cards> cards = new HashMap<>();
        return plot(listId, facts, by).heatmap().behind(rows, row, columns, column, measure).stream()
                .map(one -> {
                    Task task = Objects.requireNonNull(tasks.get(one.task().task()));
                    TaskCard card = cards.computeIfAbsent(one.day(), day -> writing.of(day, by))
                            .card(task, one.sample().facts(), facts.of(task).parts());
                    return new TaskBehind(
                            card, one.counted().counts(), one.counted().period());
                })
                .toList();
    }

    /** As above, from what was known at the end of a day; null means today. */
    public List<TaskBehind> behind(
            Axis rows,
            @Nullable String row,
            Axis columns,
            @Nullable String column,
            Measure measure,
            @Nullable Long listId,
            @Nullable LocalDate asOf,
            Caller by) {
        return behind(rows, row, columns, column, measure, listId, gathering.allYears(day(asOf), by), by);
    }

    /**
     * A task behind a cell.
     *
     * @param counts whether it is in the cell's numerator
     * @param period the period of the report that the measure counts, as its name; null where the task itself counts
     */
    public record TaskBehind(@JsonUnwrapped TaskCard task, boolean counts, @Nullable String period) {}

    private static void requireTime(String field, Axis axis, @Nullable String key) {
        if (axis.ofTime() && key != null && Period.named(key).isEmpty()) {
            throw new Invalid(field, "insight.cellUnknown", key);
        }
    }

    private static void requireApart(Axis rows, Axis columns) {
        if (rows == columns || rows.ofTime() && columns.ofTime()) {
            throw new Invalid("columns", "insight.axesAlike");
        }
    }

    private record Plot(Heatmap heatmap, Headings headings) {}

    private Plot plot(@Nullable Long listId, RegionFacts facts, Caller by) {
        LocalDate day = facts.day();
        TaskList list = listId == null ? null : catalogue.list(listId, by);
        List<TaskInYear> tasks = facts.issued().stream()
                .filter(task -> list == null || task.listId() == list.id())
                .flatMap(task -> facts.newest(task).stream())
                .toList();
        Headings headings = new Headings(tasks, organization.region(by.regionId()), day, year(list, day), by);
        Heatmap heatmap = new Heatmap(
                tasks.stream().map(one -> headings.plot(one, facts)).toList(),
                facts.calendar(),
                day,
                time.today(),
                list != null);
        return new Plot(heatmap, headings);
    }

    /** A list that spans years has the months of the year that is looked at. */
    private int year(@Nullable TaskList list, LocalDate day) {
        return list == null || catalogue.kindOf(list).spansYears() ? day.getYear() : list.year();
    }

    private static List<String> keys(List<Heading> headings) {
        return headings.stream().map(Heading::key).toList();
    }

    /** What the rows and columns are called, in the order of the lists. */
    private final class Headings {
        private final List<TaskInYear> tasks;
        private final Region region;
        private final LocalDate day;
        private final int year;
        private final Map<Long, UnitRef> units;
        private final Function<String, CoordinationGroup> groups;
        private final Caller by;

        Headings(List<TaskInYear> tasks, Region region, LocalDate day, int year, Caller by) {
            this.tasks = tasks;
            this.region = region;
            this.day = day;
            this.year = year;
            this.units = organization.refsOn(region.id(), day);
            this.groups = grouping.of(by);
            this.by = by;
        }

        Heatmap.Plotted plot(TaskInYear one, RegionFacts facts) {
            Map<Axis, String> keys = new EnumMap<>(Axis.class);
            keys.put(Axis.AREA, one.areaOn(day));
            keys.put(Axis.UNIT, lead(one).code());
            keys.put(Axis.LEADER, leader(one));
            keys.put(Axis.GROUP, group(one).name());
            keys.put(Axis.LIST, Long.toString(one.task().listId()));
            keys.put(Axis.REGION, region.code());
            return new Heatmap.Plotted(one.task().id(), keys, facts.years(one.task()));
        }

        List<Heading> of(Axis axis) {
            return switch (axis) {
                case AREA -> distinct(one -> new Heading(one.areaOn(day), one.areaOn(day)));
                case UNIT ->
                    distinct(one -> new Heading(lead(one).code(), lead(one).name())).stream()
                            .sorted(Comparator.comparing(Heading::key))
                            .toList();
                case GROUP ->
                    tasks.stream()
                            .map(this::group)
                            .distinct()
                            .sorted()
                            .map(group -> new Heading(group.name(), group.title()))
                            .toList();
                case LEADER -> distinct(one -> new Heading(leader(one), leader(one)));
                case LIST -> lists();
                case REGION -> List.of(new Heading(region.code(), region.name()));
                case MONTH -> periods(Cadence.MONTHLY);
                case QUARTER -> periods(Cadence.QUARTERLY);
            };
        }

        private List<Heading> lists() {
            Set<Long> present = tasks.stream().map(one -> one.task().listId()).collect(Collectors.toSet());
            List<Heading> all = new ArrayList<>();
            catalogue.lists(by).stream()
                    .filter(list -> present.contains(list.id()))
                    .forEach(list -> all.add(new Heading(Long.toString(list.id()), list.title())));
            return all;
        }

        private List<Heading> periods(Cadence cadence) {
            return Period.of(year, cadence).stream()
                    .map(Period::name)
                    .map(name -> new Heading(name, name))
                    .toList();
        }

        private List<Heading> distinct(Function<TaskInYear, Heading> heading) {
            Stream<Heading> all = tasks.stream().map(heading);
            return all.distinct().toList();
        }

        private CoordinationGroup group(TaskInYear one) {
            return groups.apply(one.areaOn(day));
        }

        private String leader(TaskInYear one) {
            return Objects.requireNonNullElse(one.leaderOn(day), "");
        }

        private UnitRef lead(TaskInYear one) {
            return UnitRef.among(units, one.leadOn(day));
        }
    }
}
