package org.guatu.reporting.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.reporting.Reporting;

/** A report is due soon, today or since yesterday, and still missing. */
@Named("remindUnit")
@Unremovable
@ApplicationScoped
class RemindUnit implements JavaDelegate {
    private final Reporting service;

    RemindUnit(Reporting service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.remind(execution.getVariable("taskYear", Long.class), execution.getVariable("period", String.class));
    }
}
