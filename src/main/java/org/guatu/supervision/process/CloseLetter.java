package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.letter.Ending;

/** The reply was found good. */
@Named("closeLetter")
@Unremovable
@ApplicationScoped
class CloseLetter implements JavaDelegate {
    private final Ending service;

    CloseLetter(Ending service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.closed(execution.getVariable("letter", Long.class));
    }
}
