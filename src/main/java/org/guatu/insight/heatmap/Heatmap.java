package org.guatu.insight.heatmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.calendar.WorkCalendar;
import org.guatu.insight.TaskOnDay;
import org.guatu.insight.heatmap.HeatmapView.Cell;
import org.guatu.reporting.facts.DatedYear;
import org.guatu.reporting.standing.Period;
import org.jspecify.annotations.Nullable;

/**
 * Lays tasks out by two axes and reads one measure from every cell, as of a day: a pure function of dated facts, so that
 * it can be drawn for any past day.
 *
 * <p>A task counts from the day its year began on, in the cell of its lead unit alone: none is counted twice, neither in
 * a row nor in the total. (The weight 0.4 of cooperating units belongs to weighted progress, which none of the measures
 * is.) A task whose last year is over counts on only where its list was asked for. One that stood still or was cancelled on
 * the day is left out.
 */
public final class Heatmap {
    private final List<Plotted> tasks;
    private final WorkCalendar calendar;
    private final LocalDate asOf;
    private final LocalDate today;
    private final boolean endedToo;
    private final Map<LocalDate, List<Taken>> taken = new HashMap<>();

    /**
     * A task with the keys under which it is laid out.
     *
     * @param task its id
     * @param years all its years
     */
    public record Plotted(long task, Map<Axis, String> keys, List<? extends DatedYear> years) {
        public String key(Axis axis) {
            return Objects.requireNonNullElse(keys.get(axis), "");
        }
    }

    private record Taken(Plotted task, TaskOnDay sample) {}

    private record Place(String row, String column) {}

    /**
     * @param asOf no later than {@code today}
     * @param today the day that is not over yet
     * @param endedToo whether tasks count on after their last year
     */
    public Heatmap(List<Plotted> tasks, WorkCalendar calendar, LocalDate asOf, LocalDate today, boolean endedToo) {
        this.tasks = tasks;
        this.calendar = calendar;
        this.asOf = asOf;
        this.today = today;
        this.endedToo = endedToo;
    }

    /** All cells, row by row; at most one axis is of time. */
    public List<Cell> cells(Axis rows, List<String> rowKeys, Axis columns, List<String> columnKeys, Measure measure) {
        Map<LocalDate, Map<Place, List<TaskOnDay>>> laidOut = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (String row : rowKeys) {
            for (String column : columnKeys) {
                Place place = new Place(rows.ofTime() ? "" : row, columns.ofTime() ? "" : column);
                Measure.Reading reading = day(rows, row, columns, column)
                        .map(day -> laidOut.computeIfAbsent(day, it -> layOut(it, rows, columns)))
                        .map(places -> measure.of(places.getOrDefault(place, List.of())))
                        .orElse(Measure.Reading.NOTHING);
                cells.add(Cell.of(row, column, reading));
            }
        }
        return cells;
    }

    /**
     * One thing behind a cell.
     *
     * @param day the day on which the task stood so
     */
    public record Behind(Plotted task, TaskOnDay sample, LocalDate day, Measure.Counted counted) {}

    /** What a cell's denominator counts, as many as its {@code of}; of all rows or columns where none is given. */
    public List<Behind> behind(
            Axis rows, @Nullable String row, Axis columns, @Nullable String column, Measure measure) {
        boolean listByList = row != null && rows == Axis.LIST || column != null && columns == Axis.LIST;
        return day(rows, row, columns, column).stream()
                .flatMap(day -> (listByList ? on(day) : once(day))
                        .stream()
                                .filter(one -> in(one.task(), rows, row) && in(one.task(), columns, column))
                                .flatMap(one -> measure.counted(one.sample()).stream()
                                        .map(counted -> new Behind(one.task(), one.sample(), day, counted))))
                .toList();
    }

    private static boolean in(Plotted task, Axis axis, @Nullable String key) {
        return key == null || axis.ofTime() || task.key(axis).equals(key);
    }

    /** One cell over all tasks: every task once, and a measure that stands on several lists once. */
    public Cell total(Measure measure) {
        return Cell.of("", "", measure.of(tasks()));
    }

    /** Every task that counts on the as-of day, once. */
    public List<TaskOnDay> tasks() {
        return once(asOf).stream().map(Taken::sample).toList();
    }

    /** The day that a cell speaks of; empty where it lies wholly after the as-of day. */
    private Optional<LocalDate> day(Axis rows, @Nullable String row, Axis columns, @Nullable String column) {
        String time = rows.ofTime() ? row : columns.ofTime() ? column : null;
        if (time == null) {
            return Optional.of(asOf);
        }
        Period period = Period.named(time).orElseThrow();
        LocalDate first =
                period.end().withDayOfMonth(1).minusMonths(period.cadence().months() - 1);
        if (first.isAfter(asOf)) {
            return Optional.empty();
        }
        return Optional.of(period.end().isAfter(asOf) ? asOf : period.end());
    }

    private Map<Place, List<TaskOnDay>> layOut(LocalDate day, Axis rows, Axis columns) {
        boolean listByList = rows == Axis.LIST || columns == Axis.LIST;
        return (listByList ? on(day) : once(day))
                .stream()
                        .collect(Collectors.groupingBy(
                                one -> new Place(
                                        rows.ofTime() ? "" : one.task().key(rows),
                                        columns.ofTime() ? "" : one.task().key(columns)),
                                Collectors.mapping(Taken::sample, Collectors.toList())));
    }

    private List<Taken> on(LocalDate day) {
        return taken.computeIfAbsent(day, it -> tasks.stream()
                .flatMap(task -> sample(task, it).map(sample -> new Taken(task, sample)).stream())
                .toList());
    }

    /** Without the tasks that are reported on another one alone, where that one counts beside them. */
    private List<Taken> once(LocalDate day) {
        Set<Long> counted = on(day).stream().map(one -> one.task().task()).collect(Collectors.toSet());
        return on(day).stream()
                .filter(one -> one.sample()
                        .facts()
                        .standing()
                        .carriedOn(day)
                        .filter(counted::contains)
                        .isEmpty())
                .toList();
    }

    private Optional<TaskOnDay> sample(Plotted task, LocalDate day) {
        LocalDate over = day.isBefore(today) ? day : day.minusDays(1);
        return task.years().stream()
                .filter(year -> !year.facts().standing().start().isAfter(day))
                .max(Comparator.comparingInt(year -> year.facts().year()))
                .filter(year -> endedToo
                        || year.facts().phase().running()
                        || year.facts().year() >= day.getYear())
                .map(year -> new TaskOnDay(year.facts(), year.standingOn(day, calendar), day, over))
                .filter(sample -> sample.standing().halted() == null);
    }
}
