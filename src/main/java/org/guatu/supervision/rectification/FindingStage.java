package org.guatu.supervision.rectification;

import java.util.Set;
import org.guatu.organization.Roles;
import org.jspecify.annotations.Nullable;

/** Where a finding stands (domain brief §4.4), and at which user task of {@code bpmn/rectification.bpmn} its token waits. */
public enum FindingStage {
    /** 待交办: found, the office decides whether it is handed to a unit. */
    FOUND("assignFinding", "ASSIGN_FINDING", false, Roles.RULE_OF_LAW_OFFICE),
    /** 待报方案 */
    ASSIGNED("submitPlan", "PLAN_RECTIFICATION", false, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 方案待审 */
    PLAN_SUBMITTED("approvePlan", "APPROVE_PLAN", true, Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR),
    /** 方案通过: passes at once into {@link #RECTIFYING}. */
    PLAN_APPROVED("", null, false),
    /** 整改中 */
    RECTIFYING("rectify", "RECTIFY", false, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 已自查，待复核 */
    SELF_VERIFIED("verifyFinding", "VERIFY_FINDING", true, Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR),
    /** 已复核，待销号 */
    OFFICE_VERIFIED("closeFinding", "CLOSE_FINDING", true, Roles.RULE_OF_LAW_OFFICE),
    /** 已销号: waits for its look-back. */
    CLOSED("awaitLookBack", null, false),
    /** 回头看 */
    LOOK_BACK("lookBack", "LOOK_BACK", true, Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR),
    /** 办结: closed for good. */
    FINISHED("", null, false),
    /** 重新整改: the closing did not hold; a new plan is due. */
    REOPENED("submitPlan", "PLAN_RECTIFICATION", false, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 不予立项: the office hands it to nobody. */
    DISMISSED("", null, false);

    private static final Set<FindingStage> CLOSED_ONES = Set.of(CLOSED, LOOK_BACK, FINISHED);

    private final String element;
    private final @Nullable String duty;
    private final boolean judges;
    private final Set<String> roles;

    FindingStage(String element, @Nullable String duty, boolean judges, String... roles) {
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
    @Nullable
    String duty() {
        return duty;
    }

    /** Whether the act judges the unit's work, which nobody does for their own unit. */
    boolean judges() {
        return judges;
    }

    /** Whose act it is. */
    public Set<String> roles() {
        return roles;
    }

    /** Whether the unit has to act. */
    public boolean ofUnit() {
        return roles.contains(Roles.UNIT_HEAD);
    }

    /** Whether it counts as closed out (销号). */
    public boolean closed() {
        return CLOSED_ONES.contains(this);
    }

    /** Whether the unit sees it: what is not handed to it is none of its business. */
    public boolean shownToUnit() {
        return this != FOUND && this != DISMISSED;
    }
}
