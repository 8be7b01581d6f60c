package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.rectification.Rectifying;

/** What was put right did not hold: the unit plans anew. */
@Named("reopenFinding")
@Unremovable
@ApplicationScoped
class ReopenFinding implements JavaDelegate {
    private final Rectifying service;

    ReopenFinding(Rectifying service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.reopen(execution.getVariable("finding", Long.class));
    }
}
