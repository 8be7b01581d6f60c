package org.guatu.catalogue.deadline;

/** What sort of time limit a list sets for a task. */
public enum DeadlineKind {
    /** Done by one day. */
    FIXED,
    /** 全年: runs through the year of the list and is judged at its end. */
    CONTINUOUS_IN_YEAR,
    /** 长期坚持, 持续推进: is never closed, only evaluated each year. */
    OPEN_ENDED,
    /** 每年, 每季度, 每月5日前: comes back. */
    RECURRING,
    /** Several days in one cell, each of them a milestone. */
    MULTI,
    /** 同上: as the row above. */
    INHERIT,
    /** Not wholly understood: a person decides. */
    NEEDS_REVIEW,
    /** A day that no calendar has. */
    INVALID
}
