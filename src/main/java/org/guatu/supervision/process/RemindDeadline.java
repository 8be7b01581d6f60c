package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.Forewarning;

/** A task's deadline is near. */
@Named("remindDeadline")
@Unremovable
@ApplicationScoped
class RemindDeadline implements JavaDelegate {
    private final Forewarning service;

    RemindDeadline(Forewarning service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.remind(execution.getVariable("taskYear", Long.class));
    }
}
