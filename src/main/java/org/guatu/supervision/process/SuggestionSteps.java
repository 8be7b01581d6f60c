package org.guatu.supervision.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Date;
import org.guatu.platform.time.OfficeDays;
import org.guatu.supervision.observer.Handling;

/** What {@code bpmn/suggestion.bpmn} does by itself with an observer's suggestion, and when. */
@Named
@ApplicationScoped
public class SuggestionSteps {
    private final Handling handling;

    SuggestionSteps(Handling handling) {
        this.handling = handling;
    }

    /** The end of the day by which the act is due. */
    public Date actBy(long suggestion) {
        return Date.from(OfficeDays.endOf(handling.actBy(suggestion)));
    }

    /** An act is overdue. */
    public void remind(long suggestion) {
        handling.remind(suggestion);
    }

    /** The suggestion was handed to a unit, whose term begins. */
    public void begin(long suggestion) {
        handling.begin(suggestion);
    }

    /** The observer is not satisfied: the unit handles it once more. */
    public void beginAgain(long suggestion) {
        handling.beginAgain(suggestion);
    }

    /** It is settled, rated or not. */
    public void close(long suggestion) {
        handling.close(suggestion);
    }
}
