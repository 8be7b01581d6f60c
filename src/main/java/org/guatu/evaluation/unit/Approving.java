package org.guatu.evaluation.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.evaluation.command.ApproveResult;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** 审定: the committee approves the result of a unit, or sends it back to the evaluators. */
@ApplicationScoped
@Transactional
public class Approving {
    private final EvaluationFile file;
    private final Judging judging;
    private final EvaluationTerms terms;

    Approving(EvaluationFile file, Judging judging, EvaluationTerms terms) {
        this.file = file;
        this.judging = judging;
        this.terms = terms;
    }

    public UnitEvaluation decide(long id, ApproveResult said, @Nullable Integer seenVersion, Caller by) {
        UnitEvaluation one = file.forJudge(id, seenVersion, by);
        String reason = said.reason() == null ? "" : said.reason().strip();
        boolean back = said.decision() == ApproveResult.Choice.SEND_BACK;
        new Invalid.Check()
                .require(said.decision() != null, "decision", "evaluation.approval.missing")
                .require(!back || !reason.isEmpty(), "reason", "evaluation.reasonMissing")
                .fits("reason", reason)
                .orRefuse();
        Set<EvaluationStage> from = Set.of(EvaluationStage.REVIEWED);
        if (back) {
            file.move(one, from, EvaluationStage.SCORE, terms.scoring());
            one.scoreAnew();
            file.tellRole(
                    one,
                    Roles.EVALUATION_TEAM,
                    "sentBack",
                    Integer.toString(one.year()),
                    String.valueOf(one.actBy()),
                    reason);
        } else {
            file.move(one, from, EvaluationStage.APPROVED, 0);
            judging.approve(one, by);
        }
        file.note(one, back ? EvaluationAct.SENT_BACK : EvaluationAct.APPROVED, reason, List.of(), by);
        file.pass(one, "approveResult", Map.of("approved", !back));
        return one;
    }
}
