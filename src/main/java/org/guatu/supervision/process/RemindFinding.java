package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.rectification.Rectifying;

/** An act on a finding is due soon or overdue. */
@Named("remindFinding")
@Unremovable
@ApplicationScoped
class RemindFinding implements JavaDelegate {
    private final Rectifying service;

    RemindFinding(Rectifying service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.remind(execution.getVariable("finding", Long.class));
    }
}
