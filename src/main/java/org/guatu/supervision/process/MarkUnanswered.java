package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.letter.Corresponding;

/** The reply is overdue. */
@Named("markUnanswered")
@Unremovable
@ApplicationScoped
class MarkUnanswered implements JavaDelegate {
    private final Corresponding service;

    MarkUnanswered(Corresponding service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.markUnanswered(execution.getVariable("letter", Long.class));
    }
}
