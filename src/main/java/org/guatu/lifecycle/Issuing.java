package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.KeepingLists;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.lifecycle.command.ConfirmPastDue;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/**
 * 下达: from the issue on, every task of a list has a running process for the year of the clock. A task that ended before
 * that year enters with an opening balance and its basis, never with invented history.
 */
@ApplicationScoped
@Transactional
public class Issuing {
    private final Catalogue catalogue;
    private final KeepingLists lists;
    private final OpeningYears opening;
    private final OfficeTime time;
    private final Trail trail;

    Issuing(Catalogue catalogue, KeepingLists lists, OpeningYears opening, OfficeTime time, Trail trail) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.opening = opening;
        this.time = time;
        this.trail = trail;
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
     * As {@link #issue}, from the desk, where tasks that are past due need a leader's confirmation; it is kept in the
     * trail of the list.
     */
    public int issueConfirmed(long listId, ConfirmPastDue confirmation, Caller by) {
        TaskList list = catalogue.list(listId, by);
        List<Task> late = list.issued() ? List.of() : pastDue(list);
        if (!late.isEmpty()) {
            confirmation.requireSaid();
            trail.record(
                    by,
                    Change.of("lifecycle.act.pastDueConfirmed", "list", listId)
                            .to(confirmation.leader() + "："
                                    + late.stream()
                                            .map(task -> task.code() + " " + task.title())
                                            .collect(Collectors.joining("、")))
                            .because(confirmation.reason()));
        }
        return issue(listId, by);
    }

    /** Tasks of a draft that would run although their deadline is over. */
    private List<Task> pastDue(TaskList list) {
        LocalDate today = time.today();
        return catalogue.tasksOf(list).stream()
                .filter(task -> !OpeningYears.entersCompleted(task, today.getYear()))
                .filter(task -> task.deadline().kind() != DeadlineKind.RECURRING)
                .filter(task ->
                        task.deadline().due() != null && task.deadline().due().isBefore(today))
                .toList();
    }

    /**
     * What issuing a draft would do.
     *
     * @param units how many lead units get something to accept
     * @param completed how many tasks enter as done, since they ended before this year or their list says so
     * @param opened how many others bring progress along
     * @param pastDue the tasks that would run although their deadline is over: each needs a leader's confirmation
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
                pastDue(list));
    }
}
