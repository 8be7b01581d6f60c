package org.guatu.supervision.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Date;
import org.flowable.engine.delegate.DelegateExecution;
import org.guatu.platform.OfficeDays;
import org.guatu.supervision.rectification.Rectifying;

/** The instants at which the timers of a finding fire, as the working-day calendar gave them to our tables. */
@Named("findingDates")
@Unremovable
@ApplicationScoped
public class FindingDates {
    private final Rectifying rectifying;

    FindingDates(Rectifying rectifying) {
        this.rectifying = rectifying;
    }

    /** The end of the day by which the act is due. */
    public Date actBy(DelegateExecution execution) {
        return Date.from(OfficeDays.endOf(rectifying.actBy(finding(execution))));
    }

    /** The morning on which the unit is reminded. */
    public Date remindOn(DelegateExecution execution) {
        return Date.from(OfficeDays.morningOf(rectifying.remindOn(finding(execution))));
    }

    /** The morning of the look-back. */
    public Date lookBackOn(DelegateExecution execution) {
        return Date.from(OfficeDays.morningOf(rectifying.actBy(finding(execution))));
    }

    private static long finding(DelegateExecution execution) {
        return execution.getVariable("finding", Long.class);
    }
}
