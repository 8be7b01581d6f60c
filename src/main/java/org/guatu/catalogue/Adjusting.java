package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskContent;
import org.guatu.catalogue.wording.TaskWording;
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
    private final ListVersions listVersions;
    private final TaskChanges changes;
    private final Participants participants;
    private final Trail trail;
    private final Clock clock;

    Adjusting(
            Catalogue catalogue,
            Tasks tasks,
            ListVersions listVersions,
            TaskChanges changes,
            Participants participants,
            Trail trail,
            Clock clock) {
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.listVersions = listVersions;
        this.changes = changes;
        this.participants = participants;
        this.trail = trail;
        this.clock = clock;
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
        gone.stream().sorted().forEach(id -> changes.drop(known(present, id), version, by));
        int reworded = (int) changed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(one -> changes.change(known(present, one.getKey()), one.getValue(), version, by))
                .count();
        added.forEach(row -> changes.add(list, row, version, by));
        if (added.size() + reworded + gone.size() == 0) {
            throw new NothingChanges();
        }
        version.count(added.size(), reworded, gone.size());
        trail.record(
                by,
                Change.of("catalogue.act.adjusted", "list", listId)
                        .to(version.number() + " · +" + added.size() + " ~" + reworded + " -" + gone.size())
                        .because(inWords(why)));
        return version;
    }

    /**
     * A unit that is no more leaves its places in these tasks of a list to its successor: in place while it is drafted, as
     * a version of its own once it is issued.
     */
    public void succeed(long listId, Collection<Task> running, long former, long successor, Adjustment why, Caller by) {
        TaskList list = catalogue.list(listId, by);
        if (!list.issued()) {
            running.forEach(task -> participants.succeed(task, former, successor));
            return;
        }
        list.adjust();
        tasks.flush();
        ListVersion version = ListVersion.adjusted(list, why, by, clock.instant());
        listVersions.persist(version);
        int changed = (int) running.stream()
                .filter(task -> changes.succeed(task, former, successor, version, by))
                .count();
        version.count(0, changed, 0);
        trail.record(
                by,
                Change.of("catalogue.act.adjusted", "list", listId)
                        .to(version.number() + " · +0 ~" + changed + " -0")
                        .because(inWords(why)));
    }

    /**
     * A task that another list left undone goes on in this one, under a code of its own: in place while it is drafted, as
     * a version of its own once it is issued.
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
        TaskContent said = catalogue.content(from);
        TaskWording words = said.wording().withDeadline(deadline);
        Task task = append(
                listId,
                place -> new NewTask(
                        NewTask.codeAt(catalogue.list(listId, by).year(), place),
                        place,
                        words,
                        said.units(),
                        opening,
                        openingBasis),
                why,
                by);
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
            Task task = changes.enter(list, added);
            trail.record(by, Change.of("catalogue.act.added", "task", task.id()).to(task.code() + " " + task.title()));
        }
        return tasks.last(listId);
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
                        rows.stream().allMatch(row -> row.wording().deadline().understood()),
                        "deadline",
                        "catalogue.adjust.deadlineUnclear")
                .require(
                        rows.stream().noneMatch(row -> row.wording().title().isBlank()),
                        "title",
                        "catalogue.adjust.titleMissing")
                .require(changed.keySet().stream().noneMatch(gone::contains), "gone", "catalogue.adjust.changedAndGone")
                .orRefuse();
    }

    private static Task known(Map<Long, Task> present, long id) {
        return Objects.requireNonNull(present.get(id), "checked before");
    }

    /** An adjustment that changes nothing would only hide the last one. */
    public static class NothingChanges extends Refusal {
        NothingChanges() {
            super("catalogue.adjust.nothingChanges");
        }
    }
}
