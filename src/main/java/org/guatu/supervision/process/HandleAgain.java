package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.observer.Handling;

/** The observer is not satisfied: the unit handles the suggestion once more. */
@Named("handleAgain")
@Unremovable
@ApplicationScoped
class HandleAgain implements JavaDelegate {
    private final Handling service;

    HandleAgain(Handling service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.beginAgain(execution.getVariable("suggestion", Long.class));
    }
}
