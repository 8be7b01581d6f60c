package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskVersion;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.Stale;
import org.jspecify.annotations.Nullable;

/** Where tasks stand in their years: the reads, and the checks that every act on a task begins with. */
@ApplicationScoped
@Transactional
public class Lifecycle {
    private final TaskYears years;
    private final CloseOuts closeOuts;
    private final Suspensions suspensions;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Instances instances;

    Lifecycle(
            TaskYears years,
            CloseOuts closeOuts,
            Suspensions suspensions,
            Catalogue catalogue,
            Organization organization,
            Instances instances) {
        this.instances = instances;
        this.years = years;
        this.closeOuts = closeOuts;
        this.suspensions = suspensions;
        this.catalogue = catalogue;
        this.organization = organization;
    }

    /** A task with the year that runs, or the last that ran. */
    public record Current(Task task, TaskYear year) {}

    /** The task as the caller sees it; 404 outside their scope, and refused while its list is a draft. */
    public Current current(long taskId, Caller by) {
        return new Current(catalogue.task(taskId, by), newest(taskId));
    }

    /** As above, in the year that is asked for; in the newest where none is, or where the task has no such year. */
    public Current current(long taskId, @Nullable Integer year, Caller by) {
        Task task = catalogue.task(taskId, by);
        return new Current(task, told(years.ofTask(taskId), year).orElseThrow(Lifecycle::notIssued));
    }

    /** Of a task's years, newest first, the one that is asked for; the newest where none is, or where it is not there. */
    public static Optional<TaskYear> told(List<TaskYear> newestFirst, @Nullable Integer asked) {
        return newestFirst.stream()
                .filter(one -> asked != null && one.year() == asked)
                .findFirst()
                .or(() -> newestFirst.stream().findFirst());
    }

    private static Refusal notIssued() {
        return new Refusal("lifecycle.notIssued");
    }

    /** As {@link #current}, in the year that has a request to close out in hand: in January the year before may have. */
    Current closing(long taskId, Caller by) {
        Task task = catalogue.task(taskId, by);
        return new Current(
                task,
                years.ofTask(taskId).stream()
                        .filter(TaskYear::lives)
                        .filter(year -> year.phase() == Phase.COMPLETION_REPORTED || year.phase() == Phase.REWORK)
                        .findFirst()
                        .orElseGet(() -> newest(taskId)));
    }

    /** The newest year of a task of the caller's region, for whoever keeps the machinery and does not read the task. */
    TaskYear inRegion(long taskId, Caller by) {
        TaskYear year = newest(taskId);
        if (year.regionId() != by.regionId()) {
            throw notIssued();
        }
        return year;
    }

    private TaskYear newest(long taskId) {
        return years.newest(taskId).orElseThrow(Lifecycle::notIssued);
    }

    /** The running year of a task that its list says otherwise or does without; refused where it is a record. */
    TaskYear toChange(Task task) {
        TaskYear year = newest(task.id());
        if (!year.phase().open()) {
            throw new Closed(task, year.phase());
        }
        return year;
    }

    /** As {@link #current}, for an act that only the lead unit may take, on the version that it saw. */
    public Current forLead(long taskId, @Nullable Integer seenVersion, Caller by) {
        return forLead(current(taskId, by), seenVersion, by);
    }

    /** As above, on a year that the caller has chosen. */
    public Current forLead(Current current, @Nullable Integer seenVersion, Caller by) {
        if (!by.belongsTo(current.task().leadUnitId())) {
            throw new NotTheLead(organization.ref(current.task().leadUnitId()).name());
        }
        requireVersion(current.year(), seenVersion);
        return current;
    }

    /** Writes what an act changed, so that its answer carries the new version. */
    TaskYear written(TaskYear year) {
        years.flush();
        return year;
    }

    /** The process of a year enters the work anew, where the tables say: what it waits for is other than before. */
    public void enterAnew(TaskYear year) {
        years.flush();
        instances.follow(year, Instances.Message.ADJUSTED);
    }

    public static void requireVersion(TaskYear year, @Nullable Integer seenVersion) {
        Stale.unless(seenVersion, year.version());
    }

    /** A year by id, for the product's own steps. */
    public TaskYear year(long id) {
        return years.findByIdOptional(id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    public Current current(long taskYearId) {
        TaskYear year = year(taskYearId);
        return new Current(catalogue.task(year.taskId()), year);
    }

    /** All years of a task, newest first. */
    public List<TaskYear> yearsOf(long taskId) {
        return years.ofTask(taskId);
    }

    /** All years of several tasks. */
    public List<TaskYear> yearsOf(Collection<Long> taskIds) {
        return taskIds.isEmpty() ? List.of() : years.ofTasks(taskIds);
    }

    /** The newest year of every task of a region, by task, with milestones: one query for a whole county. */
    public Map<Long, TaskYear> newestOfRegion(long regionId) {
        return newest(years.ofRegion(regionId));
    }

    /** The newest year of each of several tasks. */
    public Map<Long, TaskYear> newestOf(Collection<Long> taskIds) {
        return newest(yearsOf(taskIds));
    }

    private static Map<Long, TaskYear> newest(List<TaskYear> all) {
        return all.stream()
                .filter(year -> year.takenBackOn() == null)
                .collect(
                        Collectors.toMap(TaskYear::taskId, Function.identity(), (a, b) -> a.year() > b.year() ? a : b));
    }

    /** The newest year of every task of a region, and those before it that still take their last reports. */
    public List<TaskYear> currentOfRegion(long regionId) {
        return current(years.ofRegion(regionId));
    }

    /** Of all years of some tasks the newest of each, and those before it that still take their last reports. */
    public static List<TaskYear> current(List<TaskYear> all) {
        Map<Long, TaskYear> newest = newest(all);
        return all.stream()
                .filter(year -> year.lives() || year.equals(newest.get(year.taskId())))
                .toList();
    }

    /** All years of several tasks, those taken back too, with milestones. */
    public List<TaskYear> withMilestones(Collection<Long> taskIds) {
        return taskIds.isEmpty() ? List.of() : years.withMilestones(taskIds);
    }

    /** Every year of every task of a region. */
    public List<TaskYear> allOfRegion(long regionId) {
        return years.ofRegion(regionId);
    }

    /** One year of several tasks, with milestones. */
    public List<TaskYear> yearsOf(Collection<Long> taskIds, int year) {
        return taskIds.isEmpty() ? List.of() : years.ofTasks(taskIds, year);
    }

    /** What held when in a task's year; asks the database only where something ever changed in it. */
    public PastTerms course(Task task, TaskYear year) {
        return new PastTerms(
                reworded(task, year) ? catalogue.earlier(task.id()) : List.of(),
                year.everSuspended() ? suspensions.of(year.id()) : List.of());
    }

    /** As {@link #course} for many tasks: two queries, and none where nothing ever changed in these years. */
    public Courses courses(Collection<Task> tasks, Map<Long, List<TaskYear>> years) {
        Map<Long, List<TaskVersion>> earlier = catalogue.earlier(tasks.stream()
                .filter(task ->
                        years.getOrDefault(task.id(), List.of()).stream().anyMatch(year -> reworded(task, year)))
                .map(Task::id)
                .toList());
        List<Long> halted = years.values().stream()
                .flatMap(List::stream)
                .filter(TaskYear::everSuspended)
                .map(TaskYear::id)
                .toList();
        Map<Long, List<Suspension>> halts = halted.isEmpty()
                ? Map.of()
                : suspensions.of(halted).stream().collect(Collectors.groupingBy(Suspension::taskYearId));
        return (task, year) ->
                new PastTerms(earlier.getOrDefault(task.id(), List.of()), halts.getOrDefault(year.id(), List.of()));
    }

    private static boolean reworded(Task task, TaskYear year) {
        LocalDate worded = task.wordedOn();
        return worded != null && worded.isAfter(year.startsOn());
    }

    /** The courses of many tasks. */
    @FunctionalInterface
    public interface Courses {
        PastTerms of(Task task, TaskYear year);
    }

    /** When the year's task stood still, in order. */
    public List<Suspension> suspensions(long taskYearId) {
        return suspensions.of(taskYearId);
    }

    /** Requests to close the year's task out, newest first. */
    public List<CloseOut> closeOuts(long taskYearId) {
        return closeOuts.of(taskYearId);
    }

    public Optional<CloseOut> openCloseOut(long taskYearId) {
        return closeOuts.open(taskYearId);
    }

    /** Only the lead unit may take this act. */
    public static class NotTheLead extends Refusal {
        NotTheLead(String lead) {
            super("lifecycle.notTheLead", lead);
        }
    }

    /** A task that is closed out, graded or cancelled is a record: its words are changed no more. */
    public static class Closed extends Refusal {
        Closed(Task task, Phase phase) {
            super("lifecycle.record." + phase, task.code(), task.title());
        }
    }
}
