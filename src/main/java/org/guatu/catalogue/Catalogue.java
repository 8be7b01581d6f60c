package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskContent;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** The office's lists, their tasks, and who takes part in them. */
@ApplicationScoped
@Transactional
public class Catalogue {
    private final TaskLists lists;
    private final Tasks tasks;
    private final Parts parts;
    private final KeepingKinds kinds;
    private final ListVersions listVersions;
    private final TaskVersions taskVersions;
    private final Participants participants;
    private final Organization organization;
    private final Trail trail;
    private final Clock clock;

    Catalogue(
            TaskLists lists,
            Tasks tasks,
            Parts parts,
            KeepingKinds kinds,
            ListVersions listVersions,
            TaskVersions taskVersions,
            Participants participants,
            Organization organization,
            Trail trail,
            Clock clock) {
        this.lists = lists;
        this.tasks = tasks;
        this.parts = parts;
        this.kinds = kinds;
        this.listVersions = listVersions;
        this.taskVersions = taskVersions;
        this.participants = participants;
        this.organization = organization;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the kinds of lists are called, by code, in their order; retired ones too. */
    public Map<String, String> kindNames(Locale locale) {
        return kinds.names(locale);
    }

    public ListKind kindOf(TaskList list) {
        return kinds.one(list.kind());
    }

    /** Stores a confirmed list as a draft: all its tasks or none. */
    public TaskList draft(String kind, String title, int year, List<NewTask> rows, Caller by) {
        TaskList list = new TaskList(by.regionId(), kind, title, year);
        lists.persist(list);
        for (NewTask row : rows) {
            Task task = new Task(list, row);
            tasks.persist(task);
            participants.name(task, row);
        }
        trail.record(by, Change.of("catalogue.act.drafted", "list", list.id()).to(title + " · " + rows.size()));
        return list;
    }

    /** The lists that the caller may see, newest year first. */
    public List<TaskList> lists(Caller by) {
        return lists.visible(by);
    }

    public TaskList list(long id, Caller by) {
        return lists.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** A task within the caller's scope; what lies outside does not exist for them. */
    public Task task(long id, Caller by) {
        return tasks.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** For the product's own steps, which act on ids that our tables gave them. */
    public Task task(long id) {
        return tasks.findById(id);
    }

    /** The list of a task, for whoever may name it. */
    public TaskList listOf(Task task) {
        return lists.findById(task.listId());
    }

    /** All tasks within the caller's scope, list by list in the list's order. */
    public List<Task> tasks(Caller by) {
        return tasks.visible(by);
    }

    /** Those of the tasks that lie within the caller's scope. */
    public List<Task> tasks(Collection<Long> ids, Caller by) {
        return tasks.visible(ids, by);
    }

    public List<Task> tasksOf(TaskList list) {
        return tasks.ofList(list.id());
    }

    public long countTasks(TaskList list) {
        return tasks.countOf(list.id());
    }

    /** Who takes part beside the lead, by task. */
    public Map<Long, List<Part>> parts(Collection<Long> taskIds) {
        return participants.of(taskIds);
    }

    /** All parts of the region's tasks in one query, for views of a whole county. */
    public Map<Long, List<Part>> partsOfRegion(long regionId) {
        return parts
                .list(
                        "from Part p where p.taskId in (select t.id from Task t where t.regionId = ?1) order by p.id",
                        regionId)
                .stream()
                .collect(Collectors.groupingBy(Part::taskId));
    }

    /** The one of the units that takes part in the task beside the lead, named or through a collective name. */
    public Optional<Long> partner(long taskId, Set<Long> units) {
        return units.isEmpty()
                ? Optional.empty()
                : parts.find("taskId = ?1 and unitId in ?2 and role <> ?3", taskId, units, Part.Role.SET)
                        .firstResultOptional()
                        .map(Part::unitId);
    }

    /** Whoever wants the same list waits until this transaction is over. */
    public void lock(long listId, Caller by) {
        lists.lock(list(listId, by));
    }

    /** Freezes a draft: from here on it runs. Collective names are expanded to the units of today. */
    public List<Task> issue(TaskList list, Caller by) {
        list.issue(clock.instant());
        // The row of the list first: whoever issues it at the same time waits here and is told.
        lists.flush();
        List<Task> issued = tasks.ofList(list.id());
        participants.expand(list.regionId(), issued);
        LocalDate today = LocalDate.now(clock);
        issued.forEach(task -> task.enter(list.edition(), today));
        listVersions.persist(ListVersion.issued(list, issued.size(), by, clock.instant()));
        trail.record(by, Change.of("catalogue.act.issued", "list", list.id()).to(list.title() + " · " + issued.size()));
        return issued;
    }

    /** The versions of an issued list that the caller may see, newest first. */
    public List<ListVersion> versions(TaskList list) {
        return listVersions.of(list.id());
    }

    /** What a task said before it was adjusted, the oldest first; empty where it says what it was issued with. */
    public List<TaskVersion> earlier(long taskId) {
        return taskVersions.of(taskId);
    }

    /** As {@link #earlier} for all tasks of a region, by task: one query for a whole county. */
    public Map<Long, List<TaskVersion>> earlierOfRegion(long regionId) {
        return taskVersions.ofRegion(regionId).stream().collect(Collectors.groupingBy(TaskVersion::taskId));
    }

    /** All that a task says now. */
    public TaskContent content(Task task) {
        return new TaskContent(task.wording(), Part.units(task.leadUnitId(), participants.of(task)));
    }

    /** Gives a task another lead unit; the former one is out of it unless it also cooperates. */
    public void reassign(Task task, long unitId, @Nullable String reason, Caller by) {
        String before = organization.ref(task.leadUnitId()).name();
        task.reassignTo(unitId);
        participants.leave(task, unitId);
        trail.record(
                by,
                Change.of("catalogue.act.reassigned", "task", task.id())
                        .from(before)
                        .to(organization.ref(unitId).name())
                        .because(reason));
    }
}
