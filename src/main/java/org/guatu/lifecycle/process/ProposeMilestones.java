package org.guatu.lifecycle.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.lifecycle.Planning;

/** Nobody settled milestones in time: the back-scheduled gates hold. */
@Named("proposeMilestones")
@Unremovable
@ApplicationScoped
class ProposeMilestones implements JavaDelegate {
    private final Planning service;

    ProposeMilestones(Planning service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.settleByDefault(execution.getVariable("taskYear", Long.class));
    }
}
