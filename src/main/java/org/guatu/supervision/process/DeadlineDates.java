package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.flowable.engine.delegate.DelegateExecution;
import org.guatu.platform.OfficeDays;
import org.guatu.supervision.Forewarning;

/** The mornings on which the system looks whether to remind of a task's deadline. */
@Named("deadlineDates")
@Unremovable
@ApplicationScoped
public class DeadlineDates {
    private final Forewarning forewarning;
    private final Clock clock;

    DeadlineDates(Forewarning forewarning, Clock clock) {
        this.forewarning = forewarning;
        this.clock = clock;
    }

    /** The next of them; where none is left a day that the task's year does not see. */
    public Date nextReminder(DelegateExecution execution) {
        return Date.from(forewarning
                .days(execution.getVariable("taskYear", Long.class))
                .map(OfficeDays::morningOf)
                .filter(clock.instant()::isBefore)
                .findFirst()
                .orElseGet(() -> OfficeDays.morningOf(LocalDate.now(clock).plusYears(2))));
    }
}
