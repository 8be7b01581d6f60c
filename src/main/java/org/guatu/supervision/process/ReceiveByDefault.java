package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.letter.Corresponding;

/** Nobody acknowledged the letter in time: it counts as received. */
@Named("receiveByDefault")
@Unremovable
@ApplicationScoped
class ReceiveByDefault implements JavaDelegate {
    private final Corresponding service;

    ReceiveByDefault(Corresponding service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.receiveByDefault(execution.getVariable("letter", Long.class));
    }
}
