package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.rectification.Rectifying;

/** The look-back of a closed finding begins. */
@Named("beginLookBack")
@Unremovable
@ApplicationScoped
class BeginLookBack implements JavaDelegate {
    private final Rectifying service;

    BeginLookBack(Rectifying service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.beginLookBack(execution.getVariable("finding", Long.class));
    }
}
