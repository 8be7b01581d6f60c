package org.guatu.supervision.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Date;
import org.guatu.platform.time.OfficeDays;
import org.guatu.supervision.proposal.Forewarning;

/** When {@code bpmn/task-year.bpmn} looks whether to remind of a task's deadline. */
@Named
@ApplicationScoped
public class DeadlineSteps {
    private final Forewarning forewarning;
    private final Clock clock;

    DeadlineSteps(Forewarning forewarning, Clock clock) {
        this.forewarning = forewarning;
        this.clock = clock;
    }

    /** The morning of the next look; where none is left one that never comes. */
    public Date nextReminder(long taskYear) {
        return Date.from(forewarning
                .days(taskYear)
                .map(OfficeDays::morningOf)
                .filter(clock.instant()::isBefore)
                .findFirst()
                .orElse(OfficeDays.NEVER));
    }

    /** A task's deadline is near. */
    public void remind(long taskYear) {
        forewarning.remind(taskYear);
    }
}
