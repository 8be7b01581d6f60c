package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.rectification.Rectifying;

/** The plan is approved, the unit puts the finding right. */
@Named("startRectifying")
@Unremovable
@ApplicationScoped
class StartRectifying implements JavaDelegate {
    private final Rectifying service;

    StartRectifying(Rectifying service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.start(execution.getVariable("finding", Long.class));
    }
}
