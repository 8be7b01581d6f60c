package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.letter.Ending;

/** The next letter took this one's place. */
@Named("escalateLetter")
@Unremovable
@ApplicationScoped
class EscalateLetter implements JavaDelegate {
    private final Ending service;

    EscalateLetter(Ending service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.escalated(execution.getVariable("letter", Long.class));
    }
}
