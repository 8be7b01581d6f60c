package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskContent;
import org.guatu.catalogue.wording.TaskContent.Field;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** What one version of a list does to one task: what it said before is kept, and the running process is told. */
@ApplicationScoped
class TaskChanges {
    private final Tasks tasks;
    private final TaskCodes codes;
    private final Participants participants;
    private final TaskVersions taskVersions;
    private final Trail trail;
    private final Event<ListEvent> events;

    TaskChanges(
            Tasks tasks,
            TaskCodes codes,
            Participants participants,
            TaskVersions taskVersions,
            Trail trail,
            Event<ListEvent> events) {
        this.tasks = tasks;
        this.codes = codes;
        this.participants = participants;
        this.taskVersions = taskVersions;
        this.trail = trail;
        this.events = events;
    }

    /** The list does without the task from the version on. */
    void drop(Task task, ListVersion version, Caller by) {
        List<Part> parts = participants.of(task);
        keep(task, content(task, parts), parts, EnumSet.noneOf(Field.class), version);
        task.drop(version.madeOn());
        trail.record(
                by,
                Change.of("catalogue.act.dropped", "task", task.id())
                        .from(task.code() + " " + task.title())
                        .because(version.why().reason()));
        events.fire(new ListEvent.TaskDropped(task, version.why().reason()));
    }

    /** The task says something else from the version on; whether that makes any difference. */
    boolean change(Task task, NewTask row, ListVersion version, Caller by) {
        List<Part> parts = participants.of(task);
        TaskContent before = content(task, parts);
        int position = task.position();
        task.say(row);
        participants.change(task, row.units(), before.units().lead());
        Set<Field> changed = content(task, participants.of(task)).differsFrom(before);
        if (changed.isEmpty()) {
            return position != row.position();
        }
        TaskVersion kept = keep(task, before, parts, changed, version);
        task.sayFrom(version.madeOn());
        trail.record(
                by,
                Change.of("catalogue.act.taskAdjusted", "task", task.id())
                        .from(version.number() - 1)
                        .to(version.number() + " · "
                                + changed.stream().map(Field::name).sorted().collect(Collectors.joining(",")))
                        .because(version.why().reason()));
        events.fire(new ListEvent.TaskAdjusted(task, kept));
        return true;
    }

    /** A unit that is no more leaves its place to its successor; answers whether it had one. */
    boolean succeed(Task task, long former, long successor, ListVersion version, Caller by) {
        List<Part> parts = participants.of(task);
        Set<Field> changed = EnumSet.noneOf(Field.class);
        if (task.leadUnitId() == former) {
            changed.add(Field.LEAD);
        }
        if (parts.stream().anyMatch(part -> part.unitId() == former)) {
            changed.add(Field.PARTS);
        }
        if (changed.isEmpty()) {
            return false;
        }
        keep(task, content(task, parts), parts, changed, version);
        participants.succeed(task, former, successor);
        task.sayFrom(version.madeOn());
        trail.record(
                by,
                Change.of("catalogue.act.taskSucceeded", "task", task.id())
                        .from(version.number() - 1)
                        .to(version.number())
                        .because(version.why().reason()));
        return true;
    }

    private static TaskContent content(Task task, List<Part> parts) {
        return new TaskContent(task.wording(), Part.units(task.leadUnitId(), parts));
    }

    private TaskVersion keep(Task task, TaskContent before, List<Part> parts, Set<Field> changed, ListVersion version) {
        LocalDate from = task.wordedOn() == null ? version.madeOn() : task.wordedOn();
        TaskVersion kept = new TaskVersion(task, before, parts, changed, version, from);
        taskVersions.persist(kept);
        return kept;
    }

    /** The task is in the list from the version on. */
    void add(TaskList list, NewTask row, ListVersion version, Caller by) {
        Task task = enter(list, row);
        task.enter(version.number(), version.madeOn());
        participants.expand(list.regionId(), List.of(task));
        trail.record(
                by,
                Change.of("catalogue.act.added", "task", task.id())
                        .to(task.code() + " " + task.title())
                        .because(version.why().reason()));
        events.fire(new ListEvent.TaskAdded(task));
    }

    /** Puts the task into its list, under its own code or one that is free in the region. */
    Task enter(TaskList list, NewTask row) {
        Task task = new Task(list, row);
        task.call(codes.free(list).of(row.code(), row.position()));
        tasks.persist(task);
        participants.name(task, row);
        return task;
    }
}
