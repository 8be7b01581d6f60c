package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.ListEvent;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.catalogue.deadline.PastDue;
import org.jspecify.annotations.Nullable;

/**
 * A task begins the year of the clock with its list, and each year after with the progress that it had reached. One that
 * ended before its first year enters with an opening balance and its basis, never with invented history.
 */
@ApplicationScoped
@Transactional
public class OpeningYears {
    /** Id of the process that a task's year runs on. */
    public static final String PROCESS = "task-year";

    private final Catalogue catalogue;
    private final TaskYears years;
    private final Suspensions suspensions;
    private final Instances instances;
    private final Terms terms;
    private final OfficeTime time;
    private final Event<TaskEvent> events;

    OpeningYears(
            Catalogue catalogue,
            TaskYears years,
            Suspensions suspensions,
            Instances instances,
            Terms terms,
            OfficeTime time,
            Event<TaskEvent> events) {
        this.catalogue = catalogue;
        this.years = years;
        this.suspensions = suspensions;
        this.instances = instances;
        this.terms = terms;
        this.time = time;
        this.events = events;
    }

    static boolean entersCompleted(Task task, int year) {
        return PastDue.entersCompleted(task.deadline(), task.openingPercent(), year);
    }

    void onAdded(@Observes ListEvent.TaskAdded added) {
        begin(added.task());
    }

    /** A task begins its first year, on the day on which its list was issued or came to have it. */
    void begin(Task task) {
        LocalDate today = time.today();
        int year = today.getYear();
        TaskYear taskYear = new TaskYear(task, year, today, time.inWorkingDays(terms.acceptance(), task.regionId()));
        Integer opening = task.openingPercent();
        LocalDate due = task.deadline().due();
        boolean completed = entersCompleted(task, year);
        if (completed) {
            taskYear.open(100, basis(task.openingBasis(), year));
            taskYear.enterCompleted(due != null && PastDue.endedBefore(task.deadline(), year) ? due : today);
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

    /** What of the progress that a year reached its next one begins with: what comes every year begins anew. */
    int brought(Task task, int percentReached) {
        boolean carries =
                task.deadline().kind() == DeadlineKind.FIXED || task.deadline().kind() == DeadlineKind.MULTI;
        return carries ? percentReached : 0;
    }

    /** Opens the year after another, with the progress that was reached; a suspended task stays suspended. */
    TaskYear goOn(TaskYear before, int percentReached) {
        Task task = catalogue.task(before.taskId());
        LocalDate today = time.today();
        int year = before.year() + 1;
        LocalDate start = LocalDate.of(year, 1, 1);
        TaskYear next = new TaskYear(task, year, start, start);
        int brought = brought(task, percentReached);
        next.open(brought, brought > 0 ? before.year() + "年末进展结转" : null);
        Optional<Suspension> halted = suspensions.open(before.id());
        if (halted.isPresent()) {
            next.goOnSuspended(terms.milestones());
        } else if (before.phase() == Phase.ASSIGNED || before.phase() == Phase.RETURNED) {
            next.goOnAs(before);
        } else {
            LocalDate from = today.isAfter(start) ? today : start;
            next.goOn(time.calendar(before.regionId()).plus(from, terms.milestones()));
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
