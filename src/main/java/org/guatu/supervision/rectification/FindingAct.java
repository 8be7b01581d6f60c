package org.guatu.supervision.rectification;

/** What is done to a finding; every act is a step of its story. */
public enum FindingAct {
    OPENED,
    ASSIGNED,
    DISMISSED,
    PLANNED,
    PLAN_RETURNED,
    PLAN_APPROVED,
    SELF_VERIFIED,
    SENT_BACK,
    VERIFIED,
    CLOSED,
    LOOK_BACK_BEGUN,
    HELD,
    REOPENED,
    /** The closed task that it is about goes on. */
    TASK_REOPENED
}
