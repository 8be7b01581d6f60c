package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.observer.Handling;

/** A suggestion is settled, rated or not. */
@Named("closeSuggestion")
@Unremovable
@ApplicationScoped
class CloseSuggestion implements JavaDelegate {
    private final Handling service;

    CloseSuggestion(Handling service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.close(execution.getVariable("suggestion", Long.class));
    }
}
