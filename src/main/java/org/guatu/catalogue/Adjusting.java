package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.TaskWording.Field;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * 调整: an issued list is changed by making its next version, never silently. What a task said before is kept
 * ({@link TaskVersion}); the running processes follow what is told here ({@link ListEvent}).
 */
@ApplicationScoped
@Transactional
public class Adjusting {
    private final Catalogue catalogue;
    private final Tasks tasks;
    private final Participants participants;
    private final ListVersions listVersions;
    private final TaskVersions taskVersions;
    private final Trail trail;
    private final Clock clock;
    private final Event<ListEvent> events;

    Adjusting(
            Catalogue catalogue,
            Tasks tasks,
            Participants participants,
            ListVersions listVersions,
            TaskVersions taskVersions,
            Trail trail,
            Clock clock,
            Event<ListEvent> events) {
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.participants = participants;
        this.listVersions = listVersions;
        this.taskVersions = taskVersions;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /**
     * One act = one new version of the list: all changes or none. Refused while the list is a draft, where nothing
     * changes, and where a task may not be changed any more.
     *
     * @param changed by id, all that each of these tasks says from now on; one that says what it said is passed over.
     *     A task keeps its code and its opening balance
     * @param gone tasks that the list does without from now on; their processes end
     */
    public ListVersion apply(
            long listId, Adjustment why, List<NewTask> added, Map<Long, NewTask> changed, Set<Long> gone, Caller by) {
        TaskList list = catalogue.list(listId, by);
        list.adjust();
        // The row of the list first: whoever adjusts it at the same time waits here and is told.
        tasks.flush();
        Map<Long, Task> present =
                tasks.ofList(listId).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        check(present, added, changed, gone);
        ListVersion version = ListVersion.adjusted(list, why, by, clock.instant());
        listVersions.persist(version);
        gone.stream().sorted().forEach(id -> drop(known(present, id), version, by));
        int changes = (int) changed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(one -> change(known(present, one.getKey()), one.getValue(), version, by))
                .count();
        added.forEach(row -> add(list, row, version, by));
        if (added.size() + changes + gone.size() == 0) {
            throw new NothingChanges();
        }
        version.count(added.size(), changes, gone.size());
        trail.record(
                by,
                Change.of("catalogue.act.adjusted", "list", listId)
                        .to(version.number() + " · +" + added.size() + " ~" + changes + " -" + gone.size())
                        .because(inWords(why)));
        return version;
    }

    /**
     * A task that another list left undone goes on in this one: in place while it is drafted, as a version of its own
     * once it is issued.
     *
     * @param why needed where the list is issued
     */
    public Task carry(
            long listId,
            Task from,
            Deadline deadline,
            int opening,
            String openingBasis,
            @Nullable Adjustment why,
            Caller by) {
        TaskWording said = TaskWording.of(from, participants.of(from));
        Task task = append(listId, place -> goingOn(from, said, deadline, place, opening, openingBasis), why, by);
        task.goesOnFrom(from.id());
        return task;
    }

    /**
     * One task more at the end of a list: in place while it is drafted, as a version of its own once it is issued.
     *
     * @param row what the task says, made for its place
     * @param why needed where the list is issued
     */
    public Task append(long listId, IntFunction<NewTask> row, @Nullable Adjustment why, Caller by) {
        TaskList list = catalogue.list(listId, by);
        NewTask added = row.apply(tasks.lastPosition(listId) + 1);
        if (list.issued()) {
            Adjustment approved = Objects.requireNonNull(why, "an issued list changes with approval");
            apply(listId, approved, List.of(added), Map.of(), Set.of(), by);
        } else {
            // Whoever issues the draft meanwhile is told: a task that came in then would never begin.
            tasks.getEntityManager().lock(list, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            Task task = enter(list, added);
            trail.record(by, Change.of("catalogue.act.added", "task", task.id()).to(task.code() + " " + task.title()));
        }
        return tasks.last(listId);
    }

    private static NewTask goingOn(
            Task from, TaskWording said, Deadline deadline, int position, int opening, String openingBasis) {
        return new NewTask(
                from.code(),
                said.serial(),
                position,
                said.section(),
                said.title(),
                said.requirement(),
                said.lead(),
                said.named(Part.Role.CO_LEAD),
                said.named(Part.Role.COOPERATING),
                said.named(Part.Role.SET),
                said.leadingOfficial(),
                deadline,
                said.cadence(),
                said.points(),
                said.deliverable(),
                opening,
                openingBasis);
    }

    private static String inWords(Adjustment why) {
        return why.reason() + "（" + why.basis() + "；" + why.approvedBy() + " " + why.approvedOn() + "）";
    }

    private static void check(
            Map<Long, Task> present, List<NewTask> added, Map<Long, NewTask> changed, Set<Long> gone) {
        Collection<NewTask> rows =
                Stream.concat(added.stream(), changed.values().stream()).toList();
        if (!present.keySet().containsAll(gone) || !present.keySet().containsAll(changed.keySet())) {
            throw new NotFound("platform.notFound");
        }
        new Invalid.Check()
                .require(
                        rows.stream().allMatch(row -> row.deadline().understood()),
                        "deadline",
                        "catalogue.adjust.deadlineUnclear")
                .require(
                        rows.stream().noneMatch(row -> row.title().isBlank()), "title", "catalogue.adjust.titleMissing")
                .require(changed.keySet().stream().noneMatch(gone::contains), "gone", "catalogue.adjust.changedAndGone")
                .orRefuse();
    }

    private static Task known(Map<Long, Task> present, long id) {
        return Objects.requireNonNull(present.get(id), "checked before");
    }

    private void drop(Task task, ListVersion version, Caller by) {
        keep(task, TaskWording.of(task, participants.of(task)), EnumSet.noneOf(Field.class), version);
        task.drop(version.madeOn());
        trail.record(
                by,
                Change.of("catalogue.act.dropped", "task", task.id())
                        .from(task.code() + " " + task.title())
                        .because(version.reason()));
        events.fire(new ListEvent.TaskDropped(task, version.reason()));
    }

    private boolean change(Task task, NewTask row, ListVersion version, Caller by) {
        TaskWording before = TaskWording.of(task, participants.of(task));
        int position = task.position();
        task.say(row);
        participants.change(task, row, before.lead());
        Set<Field> changed = TaskWording.of(task, participants.of(task)).differsFrom(before);
        if (changed.isEmpty()) {
            return position != row.position();
        }
        TaskVersion kept = keep(task, before, changed, version);
        task.sayFrom(version.madeOn());
        trail.record(
                by,
                Change.of("catalogue.act.taskAdjusted", "task", task.id())
                        .from(version.number() - 1)
                        .to(version.number() + " · "
                                + changed.stream().map(Field::name).sorted().collect(Collectors.joining(",")))
                        .because(version.reason()));
        events.fire(new ListEvent.TaskAdjusted(task, kept));
        return true;
    }

    private TaskVersion keep(Task task, TaskWording before, Set<Field> changed, ListVersion version) {
        LocalDate from = task.wordedOn() == null ? version.madeOn() : task.wordedOn();
        TaskVersion kept = new TaskVersion(task, before, changed, version, from);
        taskVersions.persist(kept);
        return kept;
    }

    private void add(TaskList list, NewTask row, ListVersion version, Caller by) {
        Task task = enter(list, row);
        task.enter(version.number(), version.madeOn());
        participants.expand(list.regionId(), List.of(task));
        trail.record(
                by,
                Change.of("catalogue.act.added", "task", task.id())
                        .to(task.code() + " " + task.title())
                        .because(version.reason()));
        events.fire(new ListEvent.TaskAdded(task));
    }

    private Task enter(TaskList list, NewTask row) {
        Task task = new Task(list, row);
        task.call(freeCode(list, row.code()));
        tasks.persist(task);
        participants.name(task, row);
        return task;
    }

    /** Codes made from places repeat when rows are put in between; a task that is there keeps its own. */
    private String freeCode(TaskList list, String wanted) {
        String code = wanted;
        for (int n = 2; tasks.count("listId = ?1 and code = ?2", list.id(), code) > 0; n++) {
            code = wanted + "-" + n;
        }
        return code;
    }

    /** An adjustment that changes nothing would only hide the last one. */
    public static class NothingChanges extends Refusal {
        NothingChanges() {
            super("catalogue.adjust.nothingChanges");
        }
    }
}
