package org.guatu.reporting.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.reporting.Feeding;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.standing.FeedNet;
import org.guatu.reporting.standing.ReportFact;
import org.guatu.reporting.standing.Standing;

/**
 * Gathers the facts of all tasks in the caller's scope. What is known today is kept in memory ({@link FactsAtHand}), and a
 * look costs what has changed since the last one.
 */
@ApplicationScoped
@Transactional
public class GatheringFacts {
    private static final Function<TaskFacts, List<TaskInYear>> CURRENT = TaskFacts::current;
    private static final Function<TaskFacts, List<TaskInYear>> ALL = TaskFacts::years;

    private final FactsAtHand atHand;
    private final ReadingRecords reading;
    private final DerivingFacts deriving;
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Feeding feeding;
    private final OfficeTime time;

    GatheringFacts(
            FactsAtHand atHand,
            ReadingRecords reading,
            DerivingFacts deriving,
            Catalogue catalogue,
            Lifecycle lifecycle,
            Reporting reporting,
            Feeding feeding,
            OfficeTime time) {
        this.atHand = atHand;
        this.reading = reading;
        this.deriving = deriving;
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.feeding = feeding;
        this.time = time;
    }

    /**
     * The tasks in the caller's scope in the year that runs, or the last that ran; the year before too while it takes its
     * last reports.
     */
    public RegionFacts newest(Caller by) {
        return within(atHand.of(by.regionId()), CURRENT, by);
    }

    /** The tasks in the caller's scope in one year, also where that is frozen. */
    public RegionFacts ofYear(int year, Caller by) {
        List<Task> tasks = catalogue.tasks(by);
        List<TaskYear> years = lifecycle.yearsOf(tasks.stream().map(Task::id).toList(), year);
        LocalDate today = time.today();
        FeedNet net = feeding.ofRegion(by.regionId(), today);
        List<TaskFacts> all = reading.of(tasks, years).stream()
                .map(one -> deriving.of(one, today, net))
                .toList();
        return new RegionFacts(
                today,
                time.calendar(by.regionId()),
                all,
                all.stream().collect(Collectors.toMap(one -> one.task().id(), Function.identity())),
                TaskFacts::years);
    }

    /** The tasks in the caller's scope in all their years. */
    public RegionFacts allYears(Caller by) {
        return allYears(time.today(), by);
    }

    /**
     * The tasks in the caller's scope in all their years, as they were known at the end of a day (domain brief §6).
     *
     * @param known today at the latest
     */
    public RegionFacts allYears(LocalDate known, Caller by) {
        return within(knownOn(known, by.regionId()), ALL, by);
    }

    /** As above, all tasks of a region, for whoever counts them and shows none. */
    public RegionFacts allYears(LocalDate known, long regionId) {
        return knownOn(known, regionId).whole(ALL);
    }

    private KnownTasks knownOn(LocalDate day, long regionId) {
        KnownTasks today = atHand.of(regionId);
        return day.isBefore(today.day())
                ? today.on(day, () -> feeding.ofRegion(regionId, day), (record, net) -> deriving.of(record, day, net))
                : today;
    }

    /**
     * Some tasks of the caller's region in the newest year that was known at the end of an earlier day, by task; those that
     * were not issued by then are missing.
     */
    public Map<Long, TaskInYear> known(List<TaskFacts> tasks, LocalDate day, Caller by) {
        FeedNet net = feeding.ofRegion(by.regionId(), day);
        Set<Long> served = net.served();
        return tasks.stream()
                .flatMap(one -> (served.contains(one.task().id())
                                ? newest(one, day, net)
                                : one.once(new KnownOn(day), () -> newest(one, day, net)))
                        .stream())
                .collect(Collectors.toMap(one -> one.task().id(), Function.identity()));
    }

    /** What a task alone says of an earlier day, as long as nothing of it changes. */
    private record KnownOn(LocalDate day) {}

    private Optional<TaskInYear> newest(TaskFacts one, LocalDate day, FeedNet net) {
        return deriving.of(one.record(), day, net).newest();
    }

    /** As {@link Catalogue#tasks(Caller)} says it for the database: the whole region, or the issued tasks of the units. */
    private RegionFacts within(KnownTasks all, Function<TaskFacts, List<TaskInYear>> asked, Caller by) {
        return Roles.readsWholeRegion(by)
                ? all.whole(asked)
                : new RegionFacts(all.day(), all.calendar(), scope(all, by), all.byTask(), asked);
    }

    private List<TaskFacts> scope(KnownTasks all, Caller by) {
        if (!Roles.ofUnit(by) || by.units().isEmpty()) {
            return List.of();
        }
        Set<Long> issued = catalogue.lists(by).stream().map(TaskList::id).collect(Collectors.toSet());
        return all.of(by.units()).stream()
                .filter(one -> issued.contains(one.task().listId()))
                .toList();
    }

    /** The facts of one year of a task. */
    public YearFacts of(Task task, TaskYear year) {
        return of(
                task,
                year,
                feeding.ofRegion(task.regionId()),
                reporting.facts(List.of(year.id())).getOrDefault(year.id(), List.of()));
    }

    /** The facts of one year, from reports in the order newest period first, newest hand-in first. */
    public YearFacts of(Task task, TaskYear year, FeedNet net, List<ReportFact> reports) {
        return deriving.of(task, year, time.today(), lifecycle.course(task, year), net, reports);
    }

    /** How a task's year stands today. */
    public Standing standing(Task task, TaskYear year) {
        return of(task, year).standingOn(time.today(), time.calendar(task.regionId()));
    }
}
