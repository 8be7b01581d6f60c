package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.ListEvent;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskVersion;
import org.guatu.catalogue.wording.TaskContent.Field;
import org.guatu.lifecycle.Instances.Message;
import org.guatu.lifecycle.plan.BackSchedule;

/**
 * The running year follows its adjusted list, in the same transaction: a task that says something else goes back as far
 * as its new words ask for. What only explains the task moves nothing.
 */
@ApplicationScoped
@Transactional
public class ApplyingAdjustments {
    private final Lifecycle lifecycle;
    private final CloseOuts closeOuts;
    private final Instances instances;
    private final Terms terms;
    private final OfficeTime time;
    private final Event<TaskEvent> events;

    ApplyingAdjustments(
            Lifecycle lifecycle,
            CloseOuts closeOuts,
            Instances instances,
            Terms terms,
            OfficeTime time,
            Event<TaskEvent> events) {
        this.lifecycle = lifecycle;
        this.closeOuts = closeOuts;
        this.instances = instances;
        this.terms = terms;
        this.time = time;
        this.events = events;
    }

    void onAdjusted(@Observes ListEvent.TaskAdjusted adjusted) {
        Task task = adjusted.task();
        TaskVersion before = adjusted.before();
        Set<Field> changed = before.changed();
        if (changed.equals(Set.of(Field.PLACE))) {
            return;
        }
        TaskYear year = lifecycle.toChange(task);
        boolean deadline = changed.contains(Field.DEADLINE);
        boolean lead = changed.contains(Field.LEAD);
        if (deadline) {
            planAnew(year, before);
        }
        if (lead) {
            year.assignAnew(time.inWorkingDays(terms.acceptance(), year.regionId()), terms.acceptance());
        }
        if (deadline || lead) {
            closeOuts
                    .open(year.id())
                    .ifPresent(request -> request.fall(before.why().reason(), before.made()));
        }
        if ((deadline || lead || changed.contains(Field.CADENCE)) && year.phase() != Phase.SUSPENDED) {
            lifecycle.written(year);
            instances.follow(year, Message.ADJUSTED);
        }
        events.fire(new TaskEvent.Adjusted(task, year, before));
        if (lead && year.phase() == Phase.ASSIGNED) {
            events.fire(new TaskEvent.Assigned(task, year));
        }
    }

    /** The gate of the former last day moves with the deadline; others that have passed stay. */
    private void planAnew(TaskYear year, TaskVersion before) {
        LocalDate today = time.today();
        LocalDate formerEnd = BackSchedule.horizon(before.wording().deadline(), year.year());
        year.planAnew(
                gate -> gate.due().isBefore(today) && gate.due().isBefore(formerEnd),
                time.inWorkingDays(terms.milestones(), year.regionId()),
                terms.milestones(),
                today);
    }
}
