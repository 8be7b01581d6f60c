package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.guatu.supervision.letter.Ending;

/** The letter was taken back. */
@Named("revokeLetter")
@Unremovable
@ApplicationScoped
class RevokeLetter implements JavaDelegate {
    private final Ending service;

    RevokeLetter(Ending service) {
        this.service = service;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.revoked(execution.getVariable("letter", Long.class));
    }
}
