package org.guatu.lifecycle.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.lifecycle.ClosingOut;

/** The reviewer agreed: the task is closed out. */
@Named("closeTask")
@Unremovable
@ApplicationScoped
class CloseTask implements JavaDelegate {
    private final ClosingOut service;

    CloseTask(ClosingOut service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.close(execution.getVariable("taskYear", Long.class));
    }
}
