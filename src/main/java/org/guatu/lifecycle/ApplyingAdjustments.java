package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.ListEvent;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskVersion;
import org.guatu.catalogue.wording.TaskContent.Field;
import org.guatu.lifecycle.Instances.Message;
import org.guatu.platform.Refusal;

/**
 * The running year follows its adjusted list, in the same transaction: a task that is new begins, one that is gone is
 * cancelled, one that says something else goes back as far as its new words ask for. What only explains the task moves
 * nothing.
 */
@ApplicationScoped
@Transactional
public class ApplyingAdjustments {
    private final TaskYears years;
    private final CloseOuts closeOuts;
    private final Suspensions suspensions;
    private final Issuing issuing;
    private final Instances instances;
    private final Calendars calendars;
    private final Terms terms;
    private final Clock clock;
    private final Event<TaskEvent> events;

    ApplyingAdjustments(
            TaskYears years,
            CloseOuts closeOuts,
            Suspensions suspensions,
            Issuing issuing,
            Instances instances,
            Calendars calendars,
            Terms terms,
            Clock clock,
            Event<TaskEvent> events) {
        this.years = years;
        this.closeOuts = closeOuts;
        this.suspensions = suspensions;
        this.issuing = issuing;
        this.instances = instances;
        this.calendars = calendars;
        this.terms = terms;
        this.clock = clock;
        this.events = events;
    }

    void onList(@Observes ListEvent happened) {
        if (happened instanceof ListEvent.TaskAdded added) {
            issuing.begin(added.task());
        } else if (happened instanceof ListEvent.TaskAdjusted adjusted) {
            adjust(adjusted.task(), adjusted.before());
        } else if (happened instanceof ListEvent.TaskDropped dropped) {
            cancel(dropped.task(), dropped.reason());
        }
    }

    private TaskYear newest(Task task) {
        return years.newest(task.id()).orElseThrow(() -> new Refusal("lifecycle.notIssued"));
    }

    private void adjust(Task task, TaskVersion before) {
        Set<Field> changed = before.changed();
        if (changed.equals(Set.of(Field.PLACE))) {
            return;
        }
        TaskYear year = newest(task);
        if (year.phase() == Phase.COMPLETED || !year.phase().running()) {
            throw new Closed(task, year.phase());
        }
        boolean deadline = changed.contains(Field.DEADLINE);
        boolean lead = changed.contains(Field.LEAD);
        if (deadline) {
            planAnew(year, before);
        }
        if (lead) {
            year.assignAnew(in(terms.acceptance()), terms.acceptance());
        }
        if (deadline || lead) {
            closeOuts.open(year.id()).ifPresent(request -> request.fall(before.reason(), before.made()));
        }
        if ((deadline || lead || changed.contains(Field.CADENCE)) && year.phase() != Phase.SUSPENDED) {
            years.flush();
            instances.follow(year, Message.ADJUSTED);
        }
        events.fire(new TaskEvent.Adjusted(task, year, before));
        if (lead && year.phase() == Phase.ASSIGNED) {
            events.fire(new TaskEvent.Assigned(task, year));
        }
    }

    /** The gate of the former last day moves with the deadline; others that have passed stay. */
    private void planAnew(TaskYear year, TaskVersion before) {
        LocalDate today = LocalDate.now(clock);
        LocalDate formerEnd = BackSchedule.horizon(before.wording().deadline(), year.year());
        year.planAnew(
                gate -> gate.due().isBefore(today) && gate.due().isBefore(formerEnd),
                in(terms.milestones()),
                terms.milestones());
    }

    private void cancel(Task task, String reason) {
        TaskYear year = newest(task);
        boolean suspended = year.phase() == Phase.SUSPENDED;
        LocalDate today = LocalDate.now(clock);
        if (year.phase() == Phase.COMPLETED || !year.phase().running()) {
            throw new Closed(task, year.phase());
        }
        year.cancel(today);
        suspensions.open(year.id()).ifPresent(one -> one.end(today, null, null));
        years.flush();
        if (suspended) {
            instances.leaveSuspension(year);
        } else {
            instances.follow(year, Message.CANCELLED);
        }
        events.fire(new TaskEvent.Cancelled(task, year, reason));
    }

    private LocalDate in(int workingDays) {
        return calendars.current().plus(LocalDate.now(clock), workingDays);
    }

    /** A task that is closed out, graded or cancelled is a record: its words are changed no more. */
    public static class Closed extends Refusal {
        Closed(Task task, Phase phase) {
            super("lifecycle.record." + phase, task.code(), task.title());
        }
    }
}
