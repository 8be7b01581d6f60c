package org.guatu.evaluation.unit;

/** Where the evaluation of a unit stands, in the words of the domain brief (§4.6). */
public enum EvaluationState {
    RULES_PUBLISHED,
    SELF_EVAL,
    MATERIAL_CHECK,
    SCORING,
    PRELIMINARY,
    FEEDBACK,
    APPEAL,
    REVIEWED,
    APPROVED,
    PUBLISHED,
    CLOSED
}
