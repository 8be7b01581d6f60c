package org.guatu.lifecycle.backward;

/** What does not hold in a schedule. */
public enum Break {
    /** More work is left than working days: it should have begun before today. */
    STARTED_TOO_LATE,
    /** It would have to begin before today only because its unit has too much to do at once later. */
    OVERLOAD,
    /** It is to end, or ends at the earliest with all that it waits for, after its deadline. */
    BEYOND_DEADLINE
}
