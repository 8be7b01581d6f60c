package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.observer.Handling;

/** A suggestion was handed to a unit, whose term begins. */
@Named("beginHandling")
@Unremovable
@ApplicationScoped
class BeginHandling implements JavaDelegate {
    private final Handling service;

    BeginHandling(Handling service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.begin(execution.getVariable("suggestion", Long.class));
    }
}
