package org.guatu.lifecycle.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.OfficeDays;

/** The instants at which the timers of a task's year fire, as the working-day calendar gave them to our tables. */
@Named("taskYearDates")
@Unremovable
@ApplicationScoped
public class TaskYearDates {
    private final Lifecycle lifecycle;

    TaskYearDates(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public Date acceptanceDue(DelegateExecution execution) {
        return endOf(actBy(execution));
    }

    public Date milestonesDue(DelegateExecution execution) {
        return endOf(actBy(execution));
    }

    public Date reviewDue(DelegateExecution execution) {
        return endOf(actBy(execution));
    }

    /** Year-end evaluation opens with the last day of the year. */
    public Date yearEnd(DelegateExecution execution) {
        return Date.from(OfficeDays.startOf(LocalDate.of(year(execution).year(), 12, 31)));
    }

    private LocalDate actBy(DelegateExecution execution) {
        return Objects.requireNonNull(year(execution).actBy(), "the phase sets no day");
    }

    private TaskYear year(DelegateExecution execution) {
        return lifecycle.year(execution.getVariable("taskYear", Long.class));
    }

    private static Date endOf(LocalDate day) {
        return Date.from(OfficeDays.endOf(day));
    }
}
