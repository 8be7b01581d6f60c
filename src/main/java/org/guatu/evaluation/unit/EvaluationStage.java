package org.guatu.evaluation.unit;

import java.util.Set;
import org.guatu.organization.Roles;
import org.jspecify.annotations.Nullable;

/** What an evaluation waits for, and at which user task of {@code bpmn/evaluation.bpmn} its token is. */
public enum EvaluationStage {
    /** 细则已公布: passes at once into {@link #SELF_EVALUATION}. */
    RULES_PUBLISHED(EvaluationState.RULES_PUBLISHED, "", null, false),
    /** 自评 */
    SELF_EVALUATION(EvaluationState.SELF_EVAL, "evaluateOneself", "SELF_EVALUATE", false, Roles.UNIT_HEAD),
    /** 材料核查 */
    CHECK(EvaluationState.MATERIAL_CHECK, "checkMaterial", "CHECK_MATERIAL", true, Roles.RULE_OF_LAW_OFFICE),
    /** 抽查: somebody looks on the spot. */
    SPOT_CHECK(EvaluationState.MATERIAL_CHECK, "spotCheck", "SPOT_CHECK", true, Roles.RULE_OF_LAW_OFFICE),
    /** 待冻结: checked, the year is not frozen yet. */
    CHECKED(EvaluationState.MATERIAL_CHECK, "awaitFreeze", null, false),
    /** 评分 */
    SCORE(EvaluationState.SCORING, "scoreUnit", "SCORE_UNIT", true, Roles.EVALUATION_TEAM),
    /** 合议: the evaluators differ too much. */
    DISCUSSION(EvaluationState.SCORING, "discussScores", "DISCUSS_SCORES", true, Roles.EVALUATION_TEAM),
    /** 初步结果: passes at once into {@link #FEEDBACK}. */
    PRELIMINARY(EvaluationState.PRELIMINARY, "", null, false),
    /** 反馈: passes at once into {@link #APPEAL_TIME}. */
    FEEDBACK(EvaluationState.FEEDBACK, "", null, false),
    /** 申诉期 */
    APPEAL_TIME(EvaluationState.APPEAL, "awaitAppeal", null, false),
    /** 已申诉，待受理 */
    APPEAL_FILED(EvaluationState.APPEAL, "admitAppeal", "ADMIT_APPEAL", true, Roles.RULE_OF_LAW_OFFICE),
    /** 已受理，待复核 */
    APPEAL_ADMITTED(EvaluationState.APPEAL, "decideAppeal", "DECIDE_APPEAL", true, Roles.RULE_OF_LAW_OFFICE),
    /** 待审定 */
    REVIEWED(EvaluationState.REVIEWED, "approveResult", "APPROVE_RESULT", true, Roles.COMMITTEE),
    /** 已审定，待公布 */
    APPROVED(EvaluationState.APPROVED, "awaitPublication", null, false),
    /** 已公布 */
    PUBLISHED(EvaluationState.PUBLISHED, "awaitArchiving", null, false),
    /** 已归档 */
    CLOSED(EvaluationState.CLOSED, "", null, false);

    private final EvaluationState state;
    private final String element;
    private final @Nullable String duty;
    private final boolean judges;
    private final Set<String> roles;

    EvaluationStage(EvaluationState state, String element, @Nullable String duty, boolean judges, String... roles) {
        this.state = state;
        this.element = element;
        this.duty = duty;
        this.judges = judges;
        this.roles = Set.of(roles);
    }

    public EvaluationState state() {
        return state;
    }

    /** The user task at which the token waits; empty where none waits. */
    public String element() {
        return element;
    }

    /** What somebody has to do now, as the page of duties calls it; null where nothing is to be done. */
    public @Nullable String duty() {
        return duty;
    }

    /** Whether the act judges the unit's year, which nobody does for their own unit. */
    public boolean judges() {
        return judges;
    }

    /** Whose act it is. */
    public Set<String> roles() {
        return roles;
    }

    /** Whether the material of the unit is checked. */
    public boolean checked() {
        return compareTo(SPOT_CHECK) > 0;
    }

    /** Whether evaluators are at it. */
    public boolean scoring() {
        return state == EvaluationState.SCORING;
    }

    /** Whether the unit may know its result. */
    public boolean told() {
        return compareTo(FEEDBACK) >= 0;
    }

    /** Whether nothing can be said against the result any more. */
    public boolean afterAppeals() {
        return compareTo(REVIEWED) >= 0;
    }
}
