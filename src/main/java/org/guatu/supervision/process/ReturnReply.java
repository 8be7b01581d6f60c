package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.letter.Corresponding;

/** The reply was not good enough: the unit is asked once more. */
@Named("returnReply")
@Unremovable
@ApplicationScoped
class ReturnReply implements JavaDelegate {
    private final Corresponding service;

    ReturnReply(Corresponding service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.giveBack(execution.getVariable("letter", Long.class));
    }
}
