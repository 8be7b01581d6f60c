package org.guatu.evaluation.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Date;
import org.guatu.evaluation.list.ListProceeding;
import org.guatu.platform.time.OfficeDays;

/** What {@code bpmn/list-evaluation.bpmn} does by itself with the evaluation of a list, and when. */
@Named
@ApplicationScoped
public class ListEvaluationSteps {
    private final ListProceeding proceeding;

    ListEvaluationSteps(ListProceeding proceeding) {
        this.proceeding = proceeding;
    }

    /** The end of the day by which the act is due. */
    public Date actBy(long listEvaluation) {
        return Date.from(OfficeDays.endOf(proceeding.actBy(listEvaluation)));
    }

    /** The morning on which the units are reminded. */
    public Date remindOn(long listEvaluation) {
        return Date.from(OfficeDays.morningOf(proceeding.remindOn(listEvaluation)));
    }

    /** The morning of the next look at the plan. */
    public Date nextLook(long listEvaluation) {
        return Date.from(OfficeDays.morningOf(proceeding.nextLook(listEvaluation)));
    }

    /** An act is due soon or overdue. */
    public void remind(long listEvaluation) {
        proceeding.remind(listEvaluation);
    }

    /** The lead units account for their items. */
    public void begin(long listEvaluation) {
        proceeding.begin(listEvaluation);
    }

    /** Whoever kept silent agrees. */
    public void agreeBySilence(long listEvaluation) {
        proceeding.agreeBySilence(listEvaluation);
    }

    /** Whether a dispute waits for the office. */
    public boolean disputed(long listEvaluation) {
        return proceeding.disputed(listEvaluation);
    }

    /** What finishes the open items is proposed. */
    public void proposePlan(long listEvaluation) {
        proceeding.proposePlan(listEvaluation);
    }

    /** Whether there is a plan. */
    public boolean planned(long listEvaluation) {
        return proceeding.planned(listEvaluation);
    }

    /** What is proposed stands. */
    public void endEditing(long listEvaluation) {
        proceeding.endEditing(listEvaluation);
    }

    /** Owners are told what comes near or is overdue. */
    public void look(long listEvaluation) {
        proceeding.look(listEvaluation);
    }

    /** Whether nothing of the plan is open. */
    public boolean done(long listEvaluation) {
        return proceeding.done(listEvaluation);
    }

    /** It is over. */
    public void close(long listEvaluation) {
        proceeding.close(listEvaluation);
    }
}
