package org.guatu.insight.heatmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.deadline.Cadence;
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
    private final OfficeTime time;

    Heatmaps(GatheringFacts gathering, Catalogue catalogue, Organization organization, OfficeTime time) {
        this.gathering = gathering;
        this.catalogue = catalogue;
        this.organization = organization;
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
        return view(rows, columns, measure, listId, asOf, gathering.allYears(by), by);
    }

    /** As above, from facts of all years of the caller's scope that are at hand. */
    public HeatmapView view(
            Axis rows,
            Axis columns,
            Measure measure,
            @Nullable Long listId,
            @Nullable LocalDate asOf,
            RegionFacts facts,
            Caller by) {
        if (rows == columns || rows.ofTime() && columns.ofTime()) {
            throw new Invalid("columns", "insight.axesAlike");
        }
        LocalDate today = time.today();
        LocalDate day = asOf == null || asOf.isAfter(today) ? today : asOf;
        TaskList list = listId == null ? null : catalogue.list(listId, by);
        Region region = organization.region(by.regionId());
        List<Task> tasks = facts.issued().stream()
                .filter(task -> list == null || task.listId() == list.id())
                .toList();
        Headings headings = new Headings(tasks, region, year(list, day), by);
        List<Heading> rowHeads = headings.of(rows);
        List<Heading> columnHeads = headings.of(columns);
        Heatmap heatmap = new Heatmap(
                tasks.stream().map(task -> headings.plot(task, facts)).toList(),
                time.calendar(),
                day,
                today,
                list != null);
        return new HeatmapView(
                rows,
                columns,
                measure,
                day,
                rowHeads,
                columnHeads,
                heatmap.cells(rows, keys(rowHeads), columns, keys(columnHeads), measure),
                heatmap.total(measure));
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
        private final List<Task> tasks;
        private final Region region;
        private final int year;
        private final Map<Long, UnitRef> units;
        private final Caller by;

        Headings(List<Task> tasks, Region region, int year, Caller by) {
            this.tasks = tasks;
            this.region = region;
            this.year = year;
            this.units = organization.refs(region.id());
            this.by = by;
        }

        Heatmap.Plotted plot(Task task, RegionFacts facts) {
            Map<Axis, String> keys = new EnumMap<>(Axis.class);
            keys.put(Axis.AREA, task.area());
            keys.put(Axis.UNIT, lead(task).code());
            keys.put(Axis.LEADER, leader(task));
            keys.put(Axis.LIST, Long.toString(task.listId()));
            keys.put(Axis.REGION, region.code());
            return new Heatmap.Plotted(
                    task.id(),
                    keys,
                    facts.years(task).stream().map(TaskInYear::facts).toList());
        }

        List<Heading> of(Axis axis) {
            return switch (axis) {
                case AREA -> distinct(task -> new Heading(task.area(), task.area()));
                case UNIT ->
                    distinct(task -> new Heading(lead(task).code(), lead(task).name())).stream()
                            .sorted(Comparator.comparing(Heading::key))
                            .toList();
                case LEADER -> distinct(task -> new Heading(leader(task), leader(task)));
                case LIST -> lists();
                case REGION -> List.of(new Heading(region.code(), region.name()));
                case MONTH -> periods(Cadence.MONTHLY);
                case QUARTER -> periods(Cadence.QUARTERLY);
            };
        }

        private List<Heading> lists() {
            List<Long> present = tasks.stream().map(Task::listId).toList();
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

        private List<Heading> distinct(Function<Task, Heading> heading) {
            Stream<Heading> all = tasks.stream().map(heading);
            return all.distinct().toList();
        }

        private static String leader(Task task) {
            return Objects.requireNonNullElse(task.wording().leadingOfficial(), "");
        }

        private UnitRef lead(Task task) {
            return UnitRef.among(units, task.leadUnitId());
        }
    }
}
