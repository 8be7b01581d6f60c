package org.guatu.lifecycle.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.lifecycle.Assigning;

/** Nobody accepted in time: the task counts as accepted. */
@Named("acceptByDefault")
@Unremovable
@ApplicationScoped
class AcceptByDefault implements JavaDelegate {
    private final Assigning service;

    AcceptByDefault(Assigning service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.acceptByDefault(execution.getVariable("taskYear", Long.class));
    }
}
