package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.catalogue.wording.TaskContent;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;

/** The office's lists, their tasks, and who takes part in them. */
@ApplicationScoped
@Transactional
public class Catalogue {
    private final TaskLists lists;
    private final Tasks tasks;
    private final KeepingKinds kinds;
    private final ListVersions listVersions;
    private final TaskVersions taskVersions;
    private final Participants participants;

    Catalogue(
            TaskLists lists,
            Tasks tasks,
            KeepingKinds kinds,
            ListVersions listVersions,
            TaskVersions taskVersions,
            Participants participants) {
        this.lists = lists;
        this.tasks = tasks;
        this.kinds = kinds;
        this.listVersions = listVersions;
        this.taskVersions = taskVersions;
        this.participants = participants;
    }

    /** What the kinds of lists are called, by code, in their order; retired ones too. */
    public Map<String, String> kindNames(long regionId, Locale locale) {
        return kinds.names(regionId, locale);
    }

    public ListKind kindOf(TaskList list) {
        return kinds.one(list.kind(), list.regionId());
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

    /** As {@link #task(long)}. */
    public TaskList list(long id) {
        return lists.findById(id);
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

    /** Every task of a region, drafts too, whoever looks: for facts that are kept at hand and scoped by their reader. */
    public List<Task> tasksOfRegion(long regionId) {
        return tasks.ofRegion(regionId);
    }

    /** Those of them whose ids leave one of these rests when divided into so many parts. */
    public List<Task> tasksOfRegion(long regionId, int parts, Set<Integer> rests) {
        return tasks.ofRegion(regionId, parts, rests);
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
        return participants.ofRegion(regionId);
    }

    /** Every unit that leads the task or helps with it: none of them grades it. */
    public Set<Long> unitsOf(Task task) {
        return unitsOf(task, participants.of(task));
    }

    /** As {@link #unitsOf(Task)}, with the parts at hand. */
    public static Set<Long> unitsOf(Task task, List<Part> parts) {
        return Stream.concat(
                        Stream.of(task.leadUnitId()),
                        parts.stream()
                                .filter(part -> part.role() != Part.Role.SET)
                                .map(Part::unitId))
                .collect(Collectors.toSet());
    }

    /** Those of the units that take part in the task beside the lead, named or through a collective name. */
    public List<Long> partners(long taskId, Set<Long> units) {
        return participants.partners(taskId, units);
    }

    /** Whoever wants the same list waits until this transaction is over. */
    public void lock(long listId, Caller by) {
        lists.lock(list(listId, by));
    }

    /** The versions of an issued list, newest first. */
    public List<ListVersion> versions(TaskList list) {
        return listVersions.of(list.id());
    }

    /** Which of them changed something for the caller: a task within their scope. */
    public Set<Integer> editionsOf(TaskList list, Caller by) {
        return Set.copyOf(tasks.editions(list.id(), by));
    }

    /** What a task said before it was adjusted, the oldest first; empty where it says what it was issued with. */
    public List<TaskVersion> earlier(long taskId) {
        return taskVersions.of(taskId);
    }

    /** As {@link #earlier} for several tasks, by task. */
    public Map<Long, List<TaskVersion>> earlier(Collection<Long> taskIds) {
        return taskIds.isEmpty()
                ? Map.of()
                : taskVersions.of(taskIds).stream().collect(Collectors.groupingBy(TaskVersion::taskId));
    }

    /** All that a task says now. */
    public TaskContent content(Task task) {
        return new TaskContent(task.wording(), Part.units(task.leadUnitId(), participants.of(task)));
    }
}
