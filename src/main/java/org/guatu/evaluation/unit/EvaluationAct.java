package org.guatu.evaluation.unit;

/** What is done to an evaluation; every act is a step of its story. */
public enum EvaluationAct {
    OPENED,
    SELF_EVALUATED,
    SELF_EVALUATION_MISSED,
    SPOT_CHECK_WANTED,
    CHECKED,
    INPUTS_FROZEN,
    SCORED,
    SCORES_DIFFER,
    PRELIMINARY_MADE,
    APPEALED,
    APPEAL_ADMITTED,
    APPEAL_REJECTED,
    APPEAL_UPHELD,
    APPEAL_CHANGED,
    NOT_APPEALED,
    APPROVED,
    SENT_BACK,
    TIE_CHOSEN,
    TIE_NOT_CHOSEN,
    PUBLISHED,
    ARCHIVED
}
