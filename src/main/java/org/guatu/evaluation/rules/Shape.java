package org.guatu.evaluation.rules;

/** How a line of the rules comes to its score. */
public enum Shape {
    /** The line's points, times the completion of all tasks, each weighed by its points and the unit's share. */
    COMPLETION,
    /** The line's points, times the reports handed in on time out of all that were due. */
    TIMELINESS,
    /** The line's points, times the mean worth of the grades that accepted reports got. */
    QUALITY,
    /** The line's points less what each letter costs, never below 0. */
    SUPERVISION,
    /**
     * 扣分: so much less for each occurrence, each kind and the whole line with a cap. A line with points of its own never
     * falls below 0; one without takes from the total.
     */
    DEDUCTION,
    /** 加分: so much more for each case, its highest level only, the line with a cap. */
    BONUS,
    /** 人工评分: scored by hand against criteria, standard and material; needs a source. */
    MANUAL,
    /** 满意度: the line's points, times a percentage that is entered with its source. */
    SURVEY;

    /** Whether somebody enters a figure for it; all others follow from what the record says. */
    public boolean entered() {
        return this == MANUAL || this == SURVEY;
    }

    /** Whether its score is made of occurrences, each worth something. */
    public boolean counts() {
        return this == QUALITY || this == SUPERVISION || this == DEDUCTION || this == BONUS;
    }
}
