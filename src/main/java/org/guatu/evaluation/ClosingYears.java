package org.guatu.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.OpeningYears;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.YearEnding;
import org.guatu.reporting.facts.GatheringFacts;

/** Ends a task's year once it has its grade, and opens the next where the task goes on. */
@ApplicationScoped
@Transactional
public class ClosingYears {
    private final Lifecycle lifecycle;
    private final YearEnding yearEnding;
    private final OpeningYears opening;
    private final CarryingOver carryingOver;
    private final GatheringFacts facts;

    ClosingYears(
            Lifecycle lifecycle,
            YearEnding yearEnding,
            OpeningYears opening,
            CarryingOver carryingOver,
            GatheringFacts facts) {
        this.lifecycle = lifecycle;
        this.yearEnding = yearEnding;
        this.opening = opening;
        this.carryingOver = carryingOver;
        this.facts = facts;
    }

    /** The year has its grade: the task ends or goes on. Called by the process. */
    public void closeYear(long taskYearId) {
        Current current = lifecycle.current(taskYearId);
        TaskYear year = current.year();
        boolean goesOn = carryingOver.of(year.taskId()).isEmpty() && goesOn(current.task(), year);
        int reached = (int) facts.standing(current.task(), current.year()).actual();
        yearEnding.end(current.task(), year, goesOn);
        if (goesOn) {
            opening.goOn(year, reached);
        }
    }

    /** One that stands still cannot have reached its end. */
    private static boolean goesOn(Task task, TaskYear year) {
        if (year.phase() == Phase.SUSPENDED) {
            return true;
        }
        Deadline deadline = task.deadline();
        return switch (deadline.kind()) {
            case OPEN_ENDED, RECURRING -> true;
            default ->
                year.phase() != Phase.COMPLETED
                        && deadline.due() != null
                        && deadline.due().getYear() > year.year();
        };
    }
}
