package org.guatu.reporting.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.reporting.Reviewing;

/** The reviewer returned the report: the unit is asked again. */
@Named("returnReport")
@Unremovable
@ApplicationScoped
class ReturnReport implements JavaDelegate {
    private final Reviewing service;

    ReturnReport(Reviewing service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.giveBack(execution.getVariable("report", Long.class));
    }
}
