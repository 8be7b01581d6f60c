package org.guatu.lifecycle.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Date;
import org.flowable.engine.delegate.DelegateExecution;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.platform.OfficeDays;

/** The instants at which the timers of an extension request fire, as the working-day calendar gave them to our tables. */
@Named("extensionDates")
@Unremovable
@ApplicationScoped
public class ExtensionDates {
    private final Extending extending;

    ExtensionDates(Extending extending) {
        this.extending = extending;
    }

    /** The morning on which the head is reminded to sign, while it still can be. */
    public Date signatureDue(DelegateExecution execution) {
        return Date.from(OfficeDays.morningOf(extending.own(id(execution)).actBy()));
    }

    /** The end of the last day on which it can be asked. */
    public Date askingEnds(DelegateExecution execution) {
        return Date.from(OfficeDays.endOf(extending.own(id(execution)).askUntil()));
    }

    /** The end of the term of whoever decides. */
    public Date decisionDue(DelegateExecution execution) {
        return Date.from(OfficeDays.endOf(extending.own(id(execution)).actBy()));
    }

    private static long id(DelegateExecution execution) {
        return execution.getVariable("extension", Long.class);
    }
}
