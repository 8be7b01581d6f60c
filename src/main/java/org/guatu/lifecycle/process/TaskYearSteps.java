package org.guatu.lifecycle.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.guatu.lifecycle.Assigning;
import org.guatu.lifecycle.DecidingCloseOuts;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.Planning;
import org.guatu.platform.time.OfficeDays;

/** What {@code bpmn/task-year.bpmn} does by itself from assignment to close-out, and when. */
@Named
@ApplicationScoped
public class TaskYearSteps {
    private final Lifecycle lifecycle;
    private final Assigning assigning;
    private final Planning planning;
    private final DecidingCloseOuts closeOuts;

    TaskYearSteps(Lifecycle lifecycle, Assigning assigning, Planning planning, DecidingCloseOuts closeOuts) {
        this.lifecycle = lifecycle;
        this.assigning = assigning;
        this.planning = planning;
        this.closeOuts = closeOuts;
    }

    /** The phase in our tables: it decides where the token goes. */
    public Phase phase(long taskYear) {
        return lifecycle.year(taskYear).phase();
    }

    /** The end of the day by which the act that the phase waits for is due. */
    public Date actBy(long taskYear) {
        LocalDate day = lifecycle.year(taskYear).actBy();
        return Date.from(OfficeDays.endOf(Objects.requireNonNull(day, "the phase sets no day")));
    }

    /** Year-end evaluation opens with the last day of the year. */
    public Date yearEnd(long taskYear) {
        return Date.from(
                OfficeDays.startOf(LocalDate.of(lifecycle.year(taskYear).year(), 12, 31)));
    }

    /** Nobody accepted in time: the task counts as accepted. */
    public void acceptByDefault(long taskYear) {
        assigning.acceptByDefault(taskYear);
    }

    /** Nobody settled milestones in time: the back-scheduled gates hold. */
    public void planByDefault(long taskYear) {
        planning.settleByDefault(taskYear);
    }

    /** The review of a request to close out is overdue. */
    public void remindReviewer(long taskYear) {
        closeOuts.remindReviewer(taskYear);
    }

    /** The reviewer agreed: the task is closed out. */
    public void close(long taskYear) {
        closeOuts.close(taskYear);
    }
}
