package org.guatu.supervision.ladder;

/** Why a step is taken. The first ones follow from facts; the last are somebody's word and need a reason. */
public enum Trigger {
    /** Due within a few working days and not far enough. */
    NEAR_DUE,
    /** A period's report is missing. */
    REPORT_MISSED,
    /** Behind the plan in consecutive periods. */
    YELLOW_TWICE,
    /** Overdue, or far behind the plan. */
    RED,
    /** A letter was not answered in time. */
    UNANSWERED,
    /** Still red some time after the circular. */
    RED_AFTER_CIRCULAR,
    /** A person holds that progress or proof was made up. */
    FALSE_DATA,
    /** A person holds that it cannot wait. */
    URGENT,
    /** The office writes a reminder without waiting for the rules. */
    DISCRETION,
    /** A leader skips steps. */
    LEADER;

    /** Whether it is somebody's word, to be given with a reason. */
    public boolean spoken() {
        return compareTo(FALSE_DATA) >= 0;
    }
}
