package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.lifecycle.Lifecycle.Current;

/**
 * 年度更替: the year turns by the calendar, never by a grade (domain brief §4.1). On 1 January a running task of a list
 * that goes on gets its next year, which begins with what the old one has accepted and follows it until the freeze. Where
 * the list has ended, what is not done waits for the office's decision.
 */
@ApplicationScoped
@Transactional
public class Turning {
    private static final int ROWS = 500;

    private final Lifecycle lifecycle;
    private final TaskYears years;
    private final OpeningYears opening;
    private final Instances instances;
    private final Catalogue catalogue;
    private final ReachedProgress reached;
    private final EndingLists ending;
    private final OfficeTime time;

    Turning(
            Lifecycle lifecycle,
            TaskYears years,
            OpeningYears opening,
            Instances instances,
            Catalogue catalogue,
            ReachedProgress reached,
            EndingLists ending,
            OfficeTime time) {
        this.lifecycle = lifecycle;
        this.years = years;
        this.opening = opening;
        this.instances = instances;
        this.catalogue = catalogue;
        this.reached = reached;
        this.ending = ending;
        this.time = time;
    }

    /** The day on which a year turns: 1 January; where its list has ended, the day after a later deadline. */
    public LocalDate day(long taskYearId) {
        Current current = lifecycle.current(taskYearId);
        return day(current.task(), current.year());
    }

    private LocalDate day(Task task, TaskYear year) {
        LocalDate newYear = LocalDate.of(year.year() + 1, 1, 1);
        Deadline deadline = task.deadline();
        LocalDate due = deadline.kind() == DeadlineKind.RECURRING ? null : deadline.due();
        return due == null || due.isBefore(newYear) || listGoesOn(task, year) ? newYear : due.plusDays(1);
    }

    private boolean listGoesOn(Task task, TaskYear year) {
        return catalogue.listOf(task).until() > year.year();
    }

    /** Turns a year whose day has come; false where it has turned, is over, or its day is yet to come. */
    public boolean turn(long taskYearId) {
        Current current = lifecycle.current(taskYearId);
        Task task = current.task();
        TaskYear year = current.year();
        LocalDate today = time.today();
        if (year.turnedOn() != null || !year.lives() || today.isBefore(day(task, year))) {
            return false;
        }
        year.turn(today);
        if (!year.phase().open()) {
            return true;
        }
        if (listGoesOn(task, year)) {
            goOn(task, year);
        } else if (needsDecision(task, year)) {
            ending.awaitDecision(task, year);
        }
        return true;
    }

    private void goOn(Task task, TaskYear year) {
        opening.goOn(year, reached.percent(task, year));
        if (year.phase() == Phase.ASSIGNED || year.phase() == Phase.RETURNED) {
            // Nobody had taken it on: nothing of the old year is asked of anybody.
            ending.archive(year);
        }
    }

    /** Open-ended tasks, and recurring ones with all occurrences done, end with their list; what stands still does not. */
    boolean needsDecision(Task task, TaskYear year) {
        if (year.phase() == Phase.SUSPENDED) {
            return true;
        }
        return switch (task.deadline().kind()) {
            case OPEN_ENDED -> false;
            case RECURRING -> reached.percent(task, year) < 100;
            default -> true;
        };
    }

    /** What the year before a task's newest has accepted may be another: the newest begins with it. */
    public void follow(Task task) {
        Optional<TaskYear> next = years.newest(task.id());
        next.flatMap(one -> years.of(task.id(), one.year() - 1))
                .filter(before -> before.lives() && before.turnedOn() != null)
                .ifPresent(before ->
                        next.get().openAnew(opening.brought(task, reached.percent(task, before)), time.today()));
    }

    /** A close-out that is agreed to in the tail of the old year takes the new one back; a reopening brings it again. */
    void onTask(@Observes TaskEvent happened) {
        TaskYear year = happened.year();
        if (year.turnedOn() == null) {
            return;
        }
        Optional<TaskYear> next = years.of(year.taskId(), year.year() + 1);
        if (happened instanceof TaskEvent.Closed) {
            next.filter(TaskYear::lives).ifPresent(this::takeBack);
        } else if (happened instanceof TaskEvent.Reopened && listGoesOn(happened.task(), year)) {
            next.filter(one -> one.takenBackOn() != null).ifPresentOrElse(this::putBack, () -> {
                if (next.isEmpty()) {
                    goOn(happened.task(), year);
                }
            });
        }
    }

    private void takeBack(TaskYear next) {
        next.takeBack(time.today());
        years.flush();
        instances.end(next);
    }

    private void putBack(TaskYear next) {
        next.putBack();
        years.flush();
        instances.start(next);
    }

    /** The years that 1 January has passed by, because their process is of an earlier model or lost its timer. */
    public List<Long> late() {
        return years.unturned(time.today().getYear(), ROWS).stream()
                .map(TaskYear::id)
                .toList();
    }
}
