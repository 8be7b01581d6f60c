package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.observer.Handling;

/** An act on a suggestion is overdue. */
@Named("remindSuggestion")
@Unremovable
@ApplicationScoped
class RemindSuggestion implements JavaDelegate {
    private final Handling service;

    RemindSuggestion(Handling service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.remind(execution.getVariable("suggestion", Long.class));
    }
}
