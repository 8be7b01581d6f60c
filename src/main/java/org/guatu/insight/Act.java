package org.guatu.insight;

import java.util.Set;
import org.guatu.organization.Roles;

/** What somebody has to do so that a task moves on. In the order of its year, which is the order among equally urgent ones. */
public enum Act {
    /** 签收 */
    ACCEPT(Holder.LEAD, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 处理退回分工 */
    DECIDE_RETURN(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 确定里程碑 */
    SETTLE_MILESTONES(Holder.LEAD, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 填报配合情况 */
    CONTRIBUTE(Holder.COOPERATING, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 填报进展 */
    REPORT(Holder.LEAD, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 补正重报 */
    RESUBMIT(Holder.LEAD, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 审核进展 */
    REVIEW_REPORT(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP),
    /** 申请销号 */
    REQUEST_CLOSE_OUT(Holder.LEAD, Roles.UNIT_HEAD),
    /** 审核销号 */
    REVIEW_CLOSE_OUT(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP),
    /** 补正后再申请销号 */
    REWORK_CLOSE_OUT(Holder.LEAD, Roles.UNIT_HEAD),
    /** 决定结转 */
    DECIDE_CARRY_OVER(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 年终考评 */
    EVALUATE(Holder.EVALUATOR, Roles.EVALUATION_TEAM),
    /** 延期申请签字 */
    SIGN_EXTENSION(Holder.LEAD, Roles.UNIT_HEAD),
    /** 修改延期申请 */
    REVISE_EXTENSION(Holder.LEAD, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 决定延期申请 */
    DECIDE_EXTENSION(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 委员会决定重点任务延期 */
    APPROVE_EXTENSION(Holder.OFFICE, Roles.COMMITTEE),
    // What supervision asks for: whose turn it is, its own modules say (org.guatu.casework.CaseDuty).
    /** 签发督办文书 */
    SIGN_LETTER(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE),
    /** 送达督办文书 */
    SERVE_LETTER(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 签收督办文书 */
    ACKNOWLEDGE_LETTER(Holder.LEAD, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 回复督办文书 */
    REPLY_LETTER(Holder.LEAD, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 核验督办回复 */
    VERIFY_LETTER(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 交办问题 */
    ASSIGN_FINDING(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 报送整改方案 */
    PLAN_RECTIFICATION(Holder.LEAD, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 审定整改方案 */
    APPROVE_PLAN(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR),
    /** 整改并自查 */
    RECTIFY(Holder.LEAD, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 复核整改 */
    VERIFY_FINDING(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR),
    /** 整改销号 */
    CLOSE_FINDING(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 回头看 */
    LOOK_BACK(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR),
    /** 筛选建议 */
    SCREEN_SUGGESTION(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 转办建议 */
    DISPATCH_SUGGESTION(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 办理答复建议 */
    HANDLE_SUGGESTION(Holder.LEAD, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 评价答复 */
    RATE_SUGGESTION(Holder.NOBODY, Roles.OBSERVER),
    /** 答复批示 */
    ANSWER_INSTRUCTION(Holder.LEAD, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD, Roles.RULE_OF_LAW_OFFICE),
    /** 答复催办 */
    ANSWER_URGING(Holder.LEAD, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 阅示答复 */
    ACKNOWLEDGE_INSTRUCTION(Holder.NOBODY, Roles.DISTRICT_LEADER, Roles.COMMITTEE),
    /** 年度自评 */
    SELF_EVALUATE(Holder.LEAD, Roles.UNIT_HEAD),
    /** 核查考评材料 */
    CHECK_MATERIAL(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 现场抽查 */
    SPOT_CHECK(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 单位考核评分 */
    SCORE_UNIT(Holder.NOBODY, Roles.EVALUATION_TEAM),
    /** 合议评分 */
    DISCUSS_SCORES(Holder.NOBODY, Roles.EVALUATION_TEAM),
    /** 受理考核申诉 */
    ADMIT_APPEAL(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 复核考核申诉 */
    DECIDE_APPEAL(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 审定考核结果 */
    APPROVE_RESULT(Holder.NOBODY, Roles.COMMITTEE),
    /** 撰写述法报告 */
    DEBRIEF(Holder.LEAD, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 审阅述法报告 */
    READ_DEBRIEFINGS(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** 落实点评要求 */
    ANSWER_COMMENT(Holder.LEAD, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 点评事项销号 */
    CLOSE_COMMENT(Holder.OFFICE, Roles.RULE_OF_LAW_OFFICE),
    /** The year is over, nothing follows. */
    NONE(Holder.NOBODY);

    private final Holder holder;
    private final Set<String> roles;

    Act(Holder holder, String... roles) {
        this.holder = holder;
        this.roles = Set.of(roles);
    }

    /** Whose turn it is. */
    public enum Holder {
        LEAD,
        COOPERATING,
        OFFICE,
        EVALUATOR,
        NOBODY
    }

    public Holder holder() {
        return holder;
    }

    /** The roles that may take the act, as the API's annotations say. */
    public Set<String> roles() {
        return roles;
    }

    /** Whether a report, or a part of one, is written. */
    public boolean writes() {
        return this == REPORT || this == RESUBMIT || this == CONTRIBUTE;
    }

    /** Whether a judgement is asked for, which nobody passes on their own unit. */
    public boolean judges() {
        return this == REVIEW_REPORT
                || this == REVIEW_CLOSE_OUT
                || this == EVALUATE
                || this == DECIDE_EXTENSION
                || this == APPROVE_EXTENSION;
    }
}
