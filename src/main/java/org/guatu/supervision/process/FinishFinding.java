package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.rectification.Rectifying;

/** What was put right held: the finding is closed for good. */
@Named("finishFinding")
@Unremovable
@ApplicationScoped
class FinishFinding implements JavaDelegate {
    private final Rectifying service;

    FinishFinding(Rectifying service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.finish(execution.getVariable("finding", Long.class));
    }
}
