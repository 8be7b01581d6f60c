package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/**
 * 重点任务: whose deadline only the committee may move. A kind of list says it for all its tasks, the office for a single
 * one; it is no wording of the list, and makes no version of it.
 */
@ApplicationScoped
@Transactional
public class KeyTasking {
    private final Catalogue catalogue;
    private final TaskLists lists;
    private final Tasks tasks;
    private final KeepingKinds kinds;
    private final Trail trail;

    KeyTasking(Catalogue catalogue, TaskLists lists, Tasks tasks, KeepingKinds kinds, Trail trail) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.tasks = tasks;
        this.kinds = kinds;
        this.trail = trail;
    }

    /** The office marks a task as a key task, or takes the mark off. */
    public Task mark(long taskId, MarkKeyTask how, Caller by) {
        if (how.key() == null) {
            throw new Invalid("key", "catalogue.keyMissing");
        }
        boolean key = how.key();
        String reason = how.reason();
        Task task = catalogue.task(taskId, by);
        new Invalid.Check().fits("reason", reason).orRefuse();
        if (task.keyTask() == key) {
            throw new MarkedAlready(key);
        }
        task.markKey(key);
        tasks.flush();
        trail.record(
                by,
                Change.of(key ? "catalogue.act.keyTask" : "catalogue.act.noKeyTask", "task", taskId)
                        .because(reason == null || reason.isBlank() ? null : reason.strip()));
        return task;
    }

    /** Whether the kind of its list says so for every task. */
    public boolean byKind(Task task) {
        return kinds.one(list(task).kind(), task.regionId()).committeeExtends();
    }

    public boolean decidedByCommittee(Task task) {
        return task.keyTask() || byKind(task);
    }

    /**
     * The last day that the task's list reaches: 31 December of its year; of the year of its latest deadline where its
     * kind spans years.
     */
    public LocalDate endOfList(Task task) {
        TaskList list = list(task);
        int year = list.year();
        if (kinds.one(list.kind(), list.regionId()).spansYears()) {
            LocalDate latest = tasks.latestDue(list.id());
            year = latest == null ? year : Math.max(year, latest.getYear());
        }
        return LocalDate.of(year, 12, 31);
    }

    private TaskList list(Task task) {
        return lists.findById(task.listId());
    }

    /** Nothing changes, so nothing is told. */
    public static class MarkedAlready extends Refusal {
        MarkedAlready(boolean key) {
            super(key ? "catalogue.keyAlready" : "catalogue.keyNot");
        }
    }
}
