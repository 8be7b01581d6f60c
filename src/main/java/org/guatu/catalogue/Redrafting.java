package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.stamp.Stamps;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** A draft is put right in place: nobody works by it yet, so it needs no version. An issued list is adjusted instead. */
@ApplicationScoped
@Transactional
public class Redrafting {
    private final Catalogue catalogue;
    private final Tasks tasks;
    private final TaskCodes codes;
    private final Parts parts;
    private final Participants participants;
    private final EntityManager entities;
    private final Stamps stamps;
    private final Trail trail;
    private final Event<TasksErased> events;

    Redrafting(
            Catalogue catalogue,
            Tasks tasks,
            TaskCodes codes,
            Parts parts,
            Participants participants,
            EntityManager entities,
            Stamps stamps,
            Trail trail,
            Event<TasksErased> events) {
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.codes = codes;
        this.parts = parts;
        this.participants = participants;
        this.entities = entities;
        this.stamps = stamps;
        this.trail = trail;
        this.events = events;
    }

    /**
     * All changes or none; refused once the list is issued, also where somebody issues it meanwhile.
     *
     * @param changed by id, all that each of these tasks says from now on; a task keeps its code
     * @param gone tasks that the draft does without, with their links
     */
    public void apply(long listId, List<NewTask> added, Map<Long, NewTask> changed, Set<Long> gone, Caller by) {
        TaskList list = catalogue.list(listId, by);
        if (list.issued()) {
            throw new TaskList.AlreadyIssued(list.title());
        }
        entities.lock(list, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        Map<Long, Task> present =
                tasks.ofList(listId).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        if (!present.keySet().containsAll(gone) || !present.keySet().containsAll(changed.keySet())) {
            throw new NotFound("platform.notFound");
        }
        if (!gone.isEmpty()) {
            events.fire(new TasksErased(Set.copyOf(gone)));
            parts.delete("taskId in ?1", gone);
            gone.forEach(id -> tasks.delete(Objects.requireNonNull(present.get(id))));
        }
        if (!changed.isEmpty()) {
            parts.delete("taskId in ?1", changed.keySet());
            changed.keySet().forEach(id -> stamps.changed(list.regionId(), id));
        }
        changed.forEach((id, row) -> {
            Task task = Objects.requireNonNull(present.get(id));
            task.say(row);
            task.open(row);
            participants.name(task, row);
        });
        tasks.flush();
        for (NewTask row : codes.free(list).of(added)) {
            Task task = new Task(list, row);
            tasks.persist(task);
            participants.name(task, row);
        }
        trail.record(
                by,
                Change.of("catalogue.act.redrafted", "list", listId)
                        .to("+" + added.size() + " ~" + changed.size() + " -" + gone.size()));
    }
}
