package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.KeepingDeadlines;
import org.guatu.catalogue.KeepingLists;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.deadline.ConfirmPastDue;
import org.guatu.platform.Caller;

/**
 * 下达: from the issue on, every task of a list has a running process for the year of the clock. A task that ended before
 * that year enters with an opening balance and its basis, never with invented history.
 */
@ApplicationScoped
@Transactional
public class Issuing {
    private final Catalogue catalogue;
    private final KeepingLists lists;
    private final KeepingDeadlines deadlines;
    private final OpeningYears opening;
    private final OfficeTime time;

    Issuing(
            Catalogue catalogue,
            KeepingLists lists,
            KeepingDeadlines deadlines,
            OpeningYears opening,
            OfficeTime time) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.deadlines = deadlines;
        this.opening = opening;
        this.time = time;
    }

    /** Issues the whole list or nothing; asked again, it answers the same and issues nothing twice. */
    public int issue(long listId, Caller by) {
        TaskList list = catalogue.list(listId, by);
        if (list.issued()) {
            return (int) catalogue.countTasks(list);
        }
        List<Task> tasks = lists.issue(list, by);
        tasks.forEach(opening::begin);
        return tasks.size();
    }

    /**
     * As {@link #issue}, from the desk, where tasks that are past due need a leader's confirmation, if they did not bring
     * it along from the import desk.
     */
    public int issueConfirmed(long listId, ConfirmPastDue confirmation, Caller by) {
        TaskList list = catalogue.list(listId, by);
        if (!list.issued()) {
            deadlines.confirm(list, confirmation, by);
        }
        return issue(listId, by);
    }

    /**
     * What issuing a draft would do.
     *
     * @param units how many lead units get something to accept
     * @param completed how many tasks enter as done, since they ended before this year or their list says so
     * @param opened how many others bring progress along
     * @param pastDue the tasks that would run although their deadline is over: each needs a leader's confirmation, where
     *     none came with its list
     */
    public record Outlook(int tasks, int units, int completed, int opened, List<Task> pastDue) {}

    public Outlook outlook(long listId, Caller by) {
        TaskList list = catalogue.list(listId, by);
        List<Task> tasks = catalogue.tasksOf(list);
        int year = time.today().getYear();
        List<Task> open = tasks.stream()
                .filter(task -> !OpeningYears.entersCompleted(task, year))
                .toList();
        return new Outlook(
                tasks.size(),
                (int) open.stream().map(Task::leadUnitId).distinct().count(),
                tasks.size() - open.size(),
                (int) open.stream()
                        .filter(task -> task.openingPercent() != null)
                        .count(),
                deadlines.unconfirmed(list));
    }
}
