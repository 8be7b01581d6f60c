package org.guatu.lifecycle.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.lifecycle.extension.Lapsing;

/** Nobody signed while it could be asked: the request falls. */
@Named("lapseExtension")
@Unremovable
@ApplicationScoped
class LapseExtension implements JavaDelegate {
    private final Lapsing service;

    LapseExtension(Lapsing service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.expire(execution.getVariable("extension", Long.class));
    }
}
