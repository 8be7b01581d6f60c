package org.guatu.lifecycle.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.lifecycle.ClosingOut;

/** The review of a request to close out is overdue. */
@Named("remindCloseOutReviewer")
@Unremovable
@ApplicationScoped
class RemindCloseOutReviewer implements JavaDelegate {
    private final ClosingOut service;

    RemindCloseOutReviewer(ClosingOut service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.remindReviewer(execution.getVariable("taskYear", Long.class));
    }
}
