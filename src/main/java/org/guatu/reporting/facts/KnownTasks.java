package org.guatu.reporting.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.reporting.standing.FeedNet;

/** The facts of every task of a region on a day. */
final class KnownTasks {
    private static final Comparator<TaskFacts> ORDER = Comparator.comparing(
            TaskFacts::task,
            Comparator.comparingLong(Task::listId)
                    .thenComparingInt(Task::position)
                    .thenComparingLong(Task::id));

    private final LocalDate day;
    private final WorkCalendar calendar;
    private final FeedNet net;
    private final List<TaskFacts> inOrder;
    private final Map<Long, TaskFacts> byTask;
    private final Map<Long, List<TaskFacts>> byUnit;
    private final PastDays past;
    private final Derived whole = new Derived(Derived.OF_A_REGION);

    /** @param tasks in any order */
    KnownTasks(LocalDate day, WorkCalendar calendar, FeedNet net, Collection<TaskFacts> tasks) {
        this(day, calendar, net, tasks, new PastDays());
    }

    private KnownTasks(LocalDate day, WorkCalendar calendar, FeedNet net, Collection<TaskFacts> tasks, PastDays past) {
        this.day = day;
        this.calendar = calendar;
        this.net = net;
        this.past = past;
        this.inOrder = tasks.stream().sorted(ORDER).toList();
        this.byTask =
                inOrder.stream().collect(Collectors.toMap(one -> one.task().id(), Function.identity()));
        this.byUnit = inOrder.stream()
                .flatMap(one -> units(one).map(unit -> Map.entry(unit, one)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private KnownTasks(
            KnownTasks before,
            FeedNet net,
            List<TaskFacts> inOrder,
            Map<Long, TaskFacts> byTask,
            Map<Long, List<TaskFacts>> byUnit) {
        this.day = before.day;
        this.calendar = before.calendar;
        this.past = before.past;
        this.net = net;
        this.inOrder = inOrder;
        this.byTask = byTask;
        this.byUnit = byUnit;
    }

    private static Stream<Long> units(TaskFacts one) {
        return Stream.concat(
                        Stream.of(one.task().leadUnitId()), one.parts().stream().map(Part::unitId))
                .distinct();
    }

    /** The same day with other facts of some tasks, and without those that are gone. */
    KnownTasks with(FeedNet now, Map<Long, TaskFacts> fresh, Set<Long> gone) {
        Map<Long, TaskFacts> all = new HashMap<>(byTask);
        all.putAll(fresh);
        all.keySet().removeAll(gone);
        if (!gone.isEmpty() || !fresh.values().stream().allMatch(this::keepsItsPlace)) {
            return new KnownTasks(day, calendar, now, all.values(), past);
        }
        UnaryOperator<List<TaskFacts>> renewed = tasks -> tasks.stream()
                .map(one -> fresh.getOrDefault(one.task().id(), one))
                .toList();
        Map<Long, List<TaskFacts>> ofUnits = new HashMap<>(byUnit);
        fresh.values().stream()
                .flatMap(KnownTasks::units)
                .distinct()
                .forEach(unit -> ofUnits.computeIfPresent(unit, (id, tasks) -> renewed.apply(tasks)));
        return new KnownTasks(this, now, renewed.apply(inOrder), all, ofUnits);
    }

    private boolean keepsItsPlace(TaskFacts fresh) {
        TaskFacts before = byTask.get(fresh.task().id());
        return before != null
                && ORDER.compare(before, fresh) == 0
                && units(before).collect(Collectors.toSet()).equals(units(fresh).collect(Collectors.toSet()));
    }

    LocalDate day() {
        return day;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    /** What linked tasks brought each other when this was gathered. */
    FeedNet net() {
        return net;
    }

    /** List by list in the list's order. */
    List<TaskFacts> inOrder() {
        return inOrder;
    }

    /** The whole region as one look: the same as long as nothing changes, with whatever was derived of it. */
    RegionFacts whole(Function<TaskFacts, List<TaskInYear>> asked) {
        return whole.once(asked, () -> new RegionFacts(day, calendar, inOrder, byTask, asked));
    }

    /**
     * All of them as they were known at the end of an earlier day.
     *
     * @param net what linked tasks had brought each other by then
     * @param derive one of them as it was known then
     */
    KnownTasks on(LocalDate earlier, Supplier<FeedNet> net, BiFunction<TaskRecord, FeedNet, TaskFacts> derive) {
        KnownTasks known = past.known(earlier, this);
        if (known != null) {
            return known;
        }
        FeedNet then = net.get();
        return past.on(earlier, this, then, record -> derive.apply(record, then));
    }

    Map<Long, TaskFacts> byTask() {
        return byTask;
    }

    /** Those that one of the units leads or takes part in, in the same order. */
    List<TaskFacts> of(Collection<Long> units) {
        Stream<TaskFacts> all = units.stream().flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream());
        return units.size() == 1 ? all.toList() : all.distinct().sorted(ORDER).toList();
    }
}
