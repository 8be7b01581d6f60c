package org.guatu.lifecycle;

import java.util.Set;

/**
 * Where a task stands in its year. Lights, lateness and waiting requests are no phases: they are derived. Each phase
 * that waits names the process element at which the token then is; a reconciliation proves that it really is there.
 */
public enum Phase {
    /** 待签收: the lead unit has to accept it or give it back. */
    ASSIGNED("acceptTask"),
    /** 退回分工: the lead unit holds that it is not theirs; the office decides. */
    RETURNED("decideReturn"),
    /** 已签收: accepted, milestones not settled yet. */
    ACCEPTED("planMilestones"),
    /** 推进中 */
    IN_PROGRESS("requestCloseOut"),
    /** 申请销号: waits for the reviewer. */
    COMPLETION_REPORTED("reviewCloseOut"),
    /** 退回补正: the request to close out came back. */
    REWORK("resubmitCloseOut"),
    /** 待结转: its list has ended and it is not done; the office decides what becomes of it. */
    AWAITING_DECISION("decideCarryOver"),
    /** 已销号 */
    COMPLETED(""),
    /** 已考核: the year is over for this task, and nothing follows. */
    EVALUATED(""),
    /** 年度已评价: the year is over, the task goes on in the next. */
    ANNUALLY_ASSESSED(""),
    /** 归档: its list has ended, and it was decided what becomes of what was not done. */
    ARCHIVED(""),
    /** 中止: its terms stand still and nobody is asked for anything until the office resumes it. */
    SUSPENDED("awaitResumption"),
    /** 取消: its list does without it; the process has ended. */
    CANCELLED("");

    private static final Set<Phase> AT_WORK =
            Set.of(ACCEPTED, IN_PROGRESS, COMPLETION_REPORTED, REWORK, AWAITING_DECISION);

    private final String element;

    Phase(String element) {
        this.element = element;
    }

    /** Id of the user task at which the token waits; empty where no unit or reviewer has to act. */
    public String element() {
        return element;
    }

    /** Whether the unit works on the task, so that progress is reported. */
    public boolean atWork() {
        return AT_WORK.contains(this);
    }

    /** Whether the task may still be acted on in its year; of one that is over its last reports may yet come in. */
    public boolean running() {
        return this != EVALUATED && this != ANNUALLY_ASSESSED && this != CANCELLED && this != ARCHIVED;
    }

    /** Whether, until it is frozen, the year takes its last acts. */
    public boolean living() {
        return running() || this == ARCHIVED;
    }

    /** Whether, until it is frozen, the year takes reports. */
    public boolean reportable() {
        return atWork() || this == ARCHIVED;
    }

    /** Whether its words may still be changed and it is still supervised: neither done nor over. */
    public boolean open() {
        return running() && this != COMPLETED;
    }

    /** Whether somebody has it in hand: neither done, nor over, nor halted. */
    public boolean underWay() {
        return open() && this != SUSPENDED;
    }
}
