package org.guatu.supervision.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Date;
import org.guatu.platform.time.OfficeDays;
import org.guatu.supervision.rectification.Rectifying;

/** What {@code bpmn/rectification.bpmn} does by itself with a finding, and when. */
@Named
@ApplicationScoped
public class FindingSteps {
    private final Rectifying rectifying;

    FindingSteps(Rectifying rectifying) {
        this.rectifying = rectifying;
    }

    /** The end of the day by which the act is due. */
    public Date actBy(long finding) {
        return Date.from(OfficeDays.endOf(rectifying.actBy(finding)));
    }

    /** The morning on which the unit is reminded. */
    public Date remindOn(long finding) {
        return Date.from(OfficeDays.morningOf(rectifying.remindOn(finding)));
    }

    /** The morning of the look-back. */
    public Date lookBackOn(long finding) {
        return Date.from(OfficeDays.morningOf(rectifying.actBy(finding)));
    }

    /** An act is due soon or overdue. */
    public void remind(long finding) {
        rectifying.remind(finding);
    }

    /** The plan is approved, the unit puts the finding right. */
    public void start(long finding) {
        rectifying.start(finding);
    }

    /** The look-back of a closed finding begins. */
    public void beginLookBack(long finding) {
        rectifying.beginLookBack(finding);
    }

    /** What was put right held: the finding is closed for good. */
    public void finish(long finding) {
        rectifying.finish(finding);
    }

    /** What was put right did not hold: the unit plans anew. */
    public void reopen(long finding) {
        rectifying.reopen(finding);
    }
}
