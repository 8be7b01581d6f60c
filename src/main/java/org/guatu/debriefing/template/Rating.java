package org.guatu.debriefing.template;

/** What a leader thinks of a report, from the best down. */
public enum Rating {
    /** 好 */
    GOOD,
    /** 较好 */
    FAIRLY_GOOD,
    /** 一般 */
    FAIR,
    /** 较差 */
    POOR
}
