package org.guatu.lifecycle.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Date;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.lifecycle.extension.Lapsing;
import org.guatu.platform.time.OfficeDays;

/** What {@code bpmn/extension.bpmn} does by itself, and when: the working-day calendar gave the days to our tables. */
@Named
@ApplicationScoped
public class ExtensionSteps {
    private final Extending extending;
    private final Lapsing lapsing;

    ExtensionSteps(Extending extending, Lapsing lapsing) {
        this.extending = extending;
        this.lapsing = lapsing;
    }

    /** The morning on which the head is reminded to sign, while it still can be. */
    public Date signatureDue(long extension) {
        return Date.from(OfficeDays.morningOf(extending.own(extension).actBy()));
    }

    /** The end of the last day on which it can be asked. */
    public Date askingEnds(long extension) {
        return Date.from(OfficeDays.endOf(extending.own(extension).askUntil()));
    }

    /** The end of the term of whoever decides. */
    public Date decisionDue(long extension) {
        return Date.from(OfficeDays.endOf(extending.own(extension).actBy()));
    }

    /** Whoever holds the request is at the end of their term. */
    public void remind(long extension) {
        lapsing.remind(extension);
    }

    /** Nobody signed while it could be asked: the request falls. */
    public void lapse(long extension) {
        lapsing.expire(extension);
    }
}
