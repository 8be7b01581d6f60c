package org.guatu.lifecycle.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.lifecycle.extension.Lapsing;

/** Whoever holds the request is at the end of their term. */
@Named("remindExtension")
@Unremovable
@ApplicationScoped
class RemindExtension implements JavaDelegate {
    private final Lapsing service;

    RemindExtension(Lapsing service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.remind(execution.getVariable("extension", Long.class));
    }
}
