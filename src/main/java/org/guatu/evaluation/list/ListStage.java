package org.guatu.evaluation.list;

import java.util.Set;
import org.guatu.organization.Roles;
import org.jspecify.annotations.Nullable;

/** What the evaluation of a list waits for, and at which user task of {@code bpmn/list-evaluation.bpmn} its token is. */
public enum ListStage {
    /** 已启动: passes at once into {@link #ACCOUNT}. */
    OPENED("", null, false),
    /** 逐项对账 */
    ACCOUNT("accountItems", "ACCOUNT_ITEMS", false, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 异议复核 */
    DISPUTES("reviewDisputes", "REVIEW_DISPUTES", true, Roles.RULE_OF_LAW_OFFICE),
    /** 制定攻坚计划 */
    PLAN("editPlan", "EDIT_PLAN", false, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 审核攻坚计划 */
    PLAN_REVIEW("reviewPlan", "REVIEW_PLAN", true, Roles.RULE_OF_LAW_OFFICE),
    /** 待委员会审定 */
    COMMITTEE("approveList", "APPROVE_LIST", false, Roles.COMMITTEE),
    /** 已审定，待公布 */
    APPROVED("awaitPublication", "PUBLISH_LIST", false, Roles.RULE_OF_LAW_OFFICE),
    /** 已公布，攻坚中 */
    PUBLISHED("followPlan", null, false),
    /** 已办结 */
    CLOSED("", null, false);

    private final String element;
    private final @Nullable String duty;
    private final boolean judges;
    private final Set<String> roles;

    ListStage(String element, @Nullable String duty, boolean judges, String... roles) {
        this.element = element;
        this.duty = duty;
        this.judges = judges;
        this.roles = Set.of(roles);
    }

    /** The user task at which the token waits; empty where none waits. */
    public String element() {
        return element;
    }

    /** What somebody has to do now, as the page of duties calls it; null where nothing is to be done. */
    public @Nullable String duty() {
        return duty;
    }

    /** Whether the act judges units, which nobody does for their own. */
    public boolean judges() {
        return judges;
    }

    /** Whose act it is. */
    public Set<String> roles() {
        return roles;
    }

    /** Whether the result is out. */
    public boolean published() {
        return compareTo(PUBLISHED) >= 0;
    }
}
