package org.guatu.reporting.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.reporting.RemindingUnits;

/** A report, or a part of it, is due soon, today or since yesterday, and still missing. */
@Named("remindUnit")
@Unremovable
@ApplicationScoped
class RemindUnit implements JavaDelegate {
    private final RemindingUnits service;

    RemindUnit(RemindingUnits service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.remind(execution.getVariable("taskYear", Long.class), execution.getVariable("period", String.class));
    }
}
