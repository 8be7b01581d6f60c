package org.guatu.reporting.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.reporting.Reviewing;

/** The review of a report is overdue. */
@Named("remindReviewer")
@Unremovable
@ApplicationScoped
class RemindReviewer implements JavaDelegate {
    private final Reviewing service;

    RemindReviewer(Reviewing service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.remindReviewer(
                execution.getVariable("taskYear", Long.class), execution.getVariable("period", String.class));
    }
}
