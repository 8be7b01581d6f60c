package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/**
 * 下达: from the issue on, every task of a list has a running process for the year of the clock. A task that ended before
 * that year enters with an opening balance and its basis, never with invented history.
 */
@ApplicationScoped
@Transactional
public class Issuing {
    /** Id of the process that a task's year runs on. */
    public static final String PROCESS = "task-year";

    private final Catalogue catalogue;
    private final TaskYears years;
    private final Suspensions suspensions;
    private final Instances instances;
    private final Calendars calendars;
    private final Terms terms;
    private final Clock clock;
    private final Event<TaskEvent> events;

    Issuing(
            Catalogue catalogue,
            TaskYears years,
            Suspensions suspensions,
            Instances instances,
            Calendars calendars,
            Terms terms,
            Clock clock,
            Event<TaskEvent> events) {
        this.catalogue = catalogue;
        this.years = years;
        this.suspensions = suspensions;
        this.instances = instances;
        this.calendars = calendars;
        this.terms = terms;
        this.clock = clock;
        this.events = events;
    }

    /** Issues the whole list or nothing; asked again, it answers the same and issues nothing twice. */
    public int issue(long listId, Caller by) {
        TaskList list = catalogue.list(listId, by);
        if (list.issued()) {
            return (int) catalogue.countTasks(list);
        }
        List<Task> tasks = catalogue.issue(list, by);
        tasks.forEach(this::begin);
        return tasks.size();
    }

    /**
     * What issuing a draft would do.
     *
     * @param units how many lead units get something to accept
     * @param completed how many tasks enter as done, since they ended before this year or their list says so
     * @param opened how many others bring progress along
     */
    public record Outlook(int tasks, int units, int completed, int opened) {}

    public Outlook outlook(long listId, Caller by) {
        List<Task> tasks = catalogue.tasksOf(catalogue.list(listId, by));
        int year = LocalDate.now(clock).getYear();
        List<Task> open =
                tasks.stream().filter(task -> !entersCompleted(task, year)).toList();
        return new Outlook(
                tasks.size(),
                (int) open.stream().map(Task::leadUnitId).distinct().count(),
                tasks.size() - open.size(),
                (int) open.stream()
                        .filter(task -> task.openingPercent() != null)
                        .count());
    }

    private static boolean ended(Task task, int year) {
        LocalDate due = task.deadline().due();
        return due != null && due.getYear() < year && task.deadline().kind() != DeadlineKind.RECURRING;
    }

    private static boolean entersCompleted(Task task, int year) {
        Integer opening = task.openingPercent();
        return task.closable() && (opening != null ? opening == 100 : ended(task, year));
    }

    /** A task begins its first year, on the day on which its list was issued or came to have it. */
    void begin(Task task) {
        LocalDate today = LocalDate.now(clock);
        int year = today.getYear();
        TaskYear taskYear = new TaskYear(task, year, today, calendars.current().plus(today, terms.acceptance()));
        Integer opening = task.openingPercent();
        LocalDate due = task.deadline().due();
        boolean completed = entersCompleted(task, year);
        if (completed) {
            taskYear.open(100, basis(task.openingBasis(), year));
            taskYear.enterCompleted(due != null && ended(task, year) ? due : today);
        } else if (opening != null) {
            taskYear.open(opening, task.openingBasis());
        }
        run(taskYear);
        if (!completed) {
            events.fire(new TaskEvent.Assigned(task, taskYear));
        }
    }

    private static String basis(@Nullable String given, int year) {
        return given != null ? given : "完成时限早于" + year + "年，下达时按期初已完成登记，以原台账为准";
    }

    /** Opens the year after an evaluated one, with the progress that was reached; a suspended task stays suspended. */
    public TaskYear goOn(TaskYear before, int percentReached) {
        Task task = catalogue.task(before.taskId());
        LocalDate today = LocalDate.now(clock);
        int year = before.year() + 1;
        LocalDate firstDay = LocalDate.of(year, 1, 1);
        LocalDate start = today.isAfter(firstDay) ? today : firstDay;
        TaskYear next = new TaskYear(task, year, start, start);
        boolean carries =
                task.deadline().kind() == DeadlineKind.FIXED || task.deadline().kind() == DeadlineKind.MULTI;
        next.open(carries ? percentReached : 0, carries ? before.year() + "年末进展结转" : null);
        Optional<Suspension> halted = suspensions.open(before.id());
        if (halted.isPresent()) {
            next.goOnSuspended(terms.milestones());
        } else {
            next.goOn(calendars.current().plus(start, terms.milestones()));
        }
        run(next);
        halted.ifPresent(one -> suspensions.persist(one.goOn(next)));
        return next;
    }

    private void run(TaskYear year) {
        years.persist(year);
        instances.start(year);
    }
}
