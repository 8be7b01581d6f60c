package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Date;
import org.flowable.engine.delegate.DelegateExecution;
import org.guatu.platform.OfficeDays;
import org.guatu.supervision.observer.Handling;

/** The instants at which the timers of a suggestion fire. */
@Named("suggestionDates")
@Unremovable
@ApplicationScoped
public class SuggestionDates {
    private final Handling handling;

    SuggestionDates(Handling handling) {
        this.handling = handling;
    }

    /** The end of the day by which the act is due. */
    public Date actBy(DelegateExecution execution) {
        return Date.from(OfficeDays.endOf(handling.actBy(execution.getVariable("suggestion", Long.class))));
    }
}
