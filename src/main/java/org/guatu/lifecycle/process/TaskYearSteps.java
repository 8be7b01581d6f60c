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
import org.guatu.lifecycle.Turning;
import org.guatu.lifecycle.YearEnding;
import org.guatu.platform.time.OfficeDays;

/** What {@code bpmn/task-year.bpmn} does by itself from assignment to the end of the year, and when. */
@Named
@ApplicationScoped
public class TaskYearSteps {
    private final Lifecycle lifecycle;
    private final Assigning assigning;
    private final Planning planning;
    private final DecidingCloseOuts closeOuts;

    private final Turning turning;
    private final YearEnding ending;

    TaskYearSteps(
            Lifecycle lifecycle,
            Assigning assigning,
            Planning planning,
            DecidingCloseOuts closeOuts,
            Turning turning,
            YearEnding ending) {
        this.lifecycle = lifecycle;
        this.assigning = assigning;
        this.planning = planning;
        this.closeOuts = closeOuts;
        this.turning = turning;
        this.ending = ending;
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

    /** The first moment of the day on which the year turns. */
    public Date yearEnd(long taskYear) {
        return Date.from(OfficeDays.startOf(turning.day(taskYear)));
    }

    /** The year turns: the next one begins, or what its list left undone waits for a decision. */
    public void turn(long taskYear) {
        turning.turn(taskYear);
    }

    /** Whether it has turned; not where its deadline moved on meanwhile. */
    public boolean turned(long taskYear) {
        return lifecycle.year(taskYear).turnedOn() != null;
    }

    /** The end of the day on which a year that nobody froze ends by itself. */
    public Date freezeLapses(long taskYear) {
        return Date.from(OfficeDays.endOf(ending.lapses(lifecycle.year(taskYear).year(), turning.day(taskYear))));
    }

    /** The year is frozen. */
    public void endYear(long taskYear) {
        ending.end(taskYear);
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
