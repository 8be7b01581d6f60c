package org.guatu.evaluation.rules;

/** Which part of the rules a line belongs to. The points of the first two together make a hundred. */
public enum Part {
    /** 共性: every unit is judged by it. */
    COMMON,
    /** 个性: only units that lead tasks are judged by it. */
    INDIVIDUAL,
    /** 附加: beyond the hundred, bonus and deductions. */
    EXTRA
}
