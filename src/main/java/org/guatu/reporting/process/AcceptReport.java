package org.guatu.reporting.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.reporting.Reviewing;

/** The reviewer agreed: the report counts. */
@Named("acceptReport")
@Unremovable
@ApplicationScoped
class AcceptReport implements JavaDelegate {
    private final Reviewing service;

    AcceptReport(Reviewing service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.accept(execution.getVariable("report", Long.class));
    }
}
