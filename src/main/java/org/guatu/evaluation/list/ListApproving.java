package org.guatu.evaluation.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.command.ApproveResult;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** 审定与公布: the committee approves an evaluation with its plan or sends it back; the office publishes what it approved. */
@ApplicationScoped
@Transactional
public class ListApproving {
    private final ListFile file;
    private final ListItems items;
    private final Planning planning;
    private final Following following;
    private final ListTerms terms;
    private final OfficeTime time;

    ListApproving(
            ListFile file, ListItems items, Planning planning, Following following, ListTerms terms, OfficeTime time) {
        this.file = file;
        this.items = items;
        this.planning = planning;
        this.following = following;
        this.terms = terms;
        this.time = time;
    }

    /** What has no plan cannot be sent back: there is nothing that the office could change. */
    public ListEvaluation decide(long id, ApproveResult said, @Nullable Integer seenVersion, Caller by) {
        ListEvaluation one = file.take(id, Set.of(ListStage.COMMITTEE), seenVersion, by);
        String reason = said.reason() == null ? "" : said.reason().strip();
        boolean back = said.decision() == ApproveResult.Choice.SEND_BACK;
        new Invalid.Check()
                .require(said.decision() != null, "decision", "evaluation.approval.missing")
                .require(!back || !reason.isEmpty(), "reason", "evaluation.reasonMissing")
                .require(!back || planning.planned(id), "decision", "evaluation.list.noPlan")
                .fits("reason", reason)
                .orRefuse();
        if (back) {
            planning.reviewAgain(one);
            file.move(one, ListStage.COMMITTEE, ListStage.PLAN_REVIEW, terms.planReview());
            file.tellRole(one, Roles.RULE_OF_LAW_OFFICE, "sentBack", String.valueOf(one.actBy()), reason);
        } else {
            file.move(one, ListStage.COMMITTEE, ListStage.APPROVED, 0);
            file.tellRole(one, Roles.RULE_OF_LAW_OFFICE, "approved");
        }
        file.note(one, back ? ListAct.SENT_BACK : ListAct.APPROVED, reason, List.of(), by);
        file.pass(one, "approveList", Map.of("approved", !back));
        return one;
    }

    /** The lead units are told, and from here on the plan is followed. */
    public ListEvaluation publish(long id, @Nullable Integer seenVersion, Caller by) {
        ListEvaluation one = file.take(id, Set.of(ListStage.APPROVED), seenVersion, by);
        file.move(one, ListStage.APPROVED, ListStage.PUBLISHED, 0);
        one.publish(time.today());
        file.tellUnits(one, items.of(id).stream().map(ListItem::leadUnitId), "published");
        following.settle(one);
        file.note(one, ListAct.PUBLISHED, null, List.of(), by);
        file.pass(one, "awaitPublication", Map.of());
        return one;
    }
}
