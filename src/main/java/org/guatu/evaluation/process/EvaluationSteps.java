package org.guatu.evaluation.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Date;
import org.guatu.evaluation.publication.Publishing;
import org.guatu.evaluation.unit.Judging;
import org.guatu.evaluation.unit.Preparing;
import org.guatu.evaluation.unit.Proceeding;
import org.guatu.platform.time.OfficeDays;

/** What {@code bpmn/evaluation.bpmn} does by itself with an evaluation, and when. */
@Named
@ApplicationScoped
public class EvaluationSteps {
    private final Proceeding proceeding;
    private final Preparing preparing;
    private final Judging judging;
    private final Publishing publishing;

    EvaluationSteps(Proceeding proceeding, Preparing preparing, Judging judging, Publishing publishing) {
        this.proceeding = proceeding;
        this.preparing = preparing;
        this.judging = judging;
        this.publishing = publishing;
    }

    /** The end of the day by which the act is due. */
    public Date actBy(long evaluation) {
        return Date.from(OfficeDays.endOf(proceeding.actBy(evaluation)));
    }

    /** The morning on which the unit is reminded. */
    public Date remindOn(long evaluation) {
        return Date.from(OfficeDays.morningOf(proceeding.remindOn(evaluation)));
    }

    /** An act is due soon or overdue. */
    public void remind(long evaluation) {
        proceeding.remind(evaluation);
    }

    /** The rules are published, the unit may add what is new. */
    public void begin(long evaluation) {
        proceeding.begin(evaluation);
    }

    /** The unit added nothing in time. */
    public void missSelfEvaluation(long evaluation) {
        proceeding.missSelfEvaluation(evaluation);
    }

    /** The year is frozen, and so is what the score is computed from. */
    public void takeInputs(long evaluation) {
        preparing.takeInputs(evaluation);
    }

    /** The evaluators agree. */
    public void announce(long evaluation) {
        judging.announce(evaluation);
    }

    /** The unit is told. */
    public void giveFeedback(long evaluation) {
        proceeding.giveFeedback(evaluation);
    }

    /** Nobody appealed. */
    public void endAppealTime(long evaluation) {
        proceeding.endAppealTime(evaluation);
    }

    /** What was found goes to rectification. */
    public void raiseFindings(long evaluation) {
        publishing.raiseFindings(evaluation);
    }

    /** It is over. */
    public void archive(long evaluation) {
        proceeding.archive(evaluation);
    }
}
