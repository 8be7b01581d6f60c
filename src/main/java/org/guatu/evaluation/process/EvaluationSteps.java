package org.guatu.evaluation.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.guatu.evaluation.ClosingYears;

/** The step of {@code bpmn/task-year.bpmn} with which a year ends. */
@Named
@ApplicationScoped
public class EvaluationSteps {
    private final ClosingYears closing;

    EvaluationSteps(ClosingYears closing) {
        this.closing = closing;
    }

    /** The year has its grade: the task ends, or its next year opens. */
    public void closeYear(long taskYear) {
        closing.closeYear(taskYear);
    }
}
