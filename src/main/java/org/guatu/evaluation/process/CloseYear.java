package org.guatu.evaluation.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.evaluation.Evaluating;

/** The year has its grade: the task ends, or its next year opens. */
@Named("closeYear")
@Unremovable
@ApplicationScoped
class CloseYear implements JavaDelegate {
    private final Evaluating service;

    CloseYear(Evaluating service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.closeYear(execution.getVariable("taskYear", Long.class));
    }
}
