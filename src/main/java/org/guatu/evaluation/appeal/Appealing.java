package org.guatu.evaluation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.command.DecideAppeal;
import org.guatu.evaluation.command.DecideAppeal.Ruling;
import org.guatu.evaluation.command.FileAppeal;
import org.guatu.evaluation.unit.EvaluationAct;
import org.guatu.evaluation.unit.EvaluationFile;
import org.guatu.evaluation.unit.EvaluationStage;
import org.guatu.evaluation.unit.EvaluationTerms;
import org.guatu.evaluation.unit.Judging;
import org.guatu.evaluation.unit.UnitEvaluation;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** 申诉: the unit files one while it may, the office admits and decides it. */
@ApplicationScoped
@Transactional
public class Appealing {
    private final Appeals appeals;
    private final EvaluationFile file;
    private final Judging judging;
    private final EvaluationTerms terms;
    private final OfficeTime time;

    Appealing(Appeals appeals, EvaluationFile file, Judging judging, EvaluationTerms terms, OfficeTime time) {
        this.appeals = appeals;
        this.file = file;
        this.judging = judging;
        this.terms = terms;
        this.time = time;
    }

    public UnitEvaluation file(long id, FileAppeal said, @Nullable Integer seenVersion, Caller by) {
        UnitEvaluation one = file.forUnit(id, seenVersion, by);
        String reason = said.reason() == null ? "" : said.reason().strip();
        if (one.stage().afterAppeals()) {
            throw new Refusal("evaluation.appeal.late", terms.appeal());
        }
        new Invalid.Check()
                .require(!reason.isEmpty(), "reason", "evaluation.reasonMissing")
                .fits("reason", reason)
                .orRefuse();
        file.require(said.proofs(), by);
        file.move(one, Set.of(EvaluationStage.APPEAL_TIME), EvaluationStage.APPEAL_FILED, terms.appealDecision());
        appeals.persist(new Appeal(one, reason, by, time.now()));
        file.pass(one, "awaitAppeal", Map.of());
        file.tellRole(
                one, Roles.RULE_OF_LAW_OFFICE, "appealed", Integer.toString(one.year()), String.valueOf(one.actBy()));
        return file.note(one, EvaluationAct.APPEALED, reason, said.proofs(), by);
    }

    public UnitEvaluation decide(long id, DecideAppeal said, @Nullable Integer seenVersion, Caller by) {
        UnitEvaluation one = file.forJudge(id, seenVersion, by);
        String reason = said.reason() == null ? "" : said.reason().strip();
        Ruling ruling = said.decision();
        if (ruling == null) {
            throw new Invalid("decision", "evaluation.appeal.decisionMissing");
        }
        new Invalid.Check()
                .require(ruling == Ruling.ADMITTED || !reason.isEmpty(), "reason", "evaluation.reasonMissing")
                .fits("reason", reason)
                .orRefuse();
        boolean filed = one.stage() == EvaluationStage.APPEAL_FILED;
        if (ruling == Ruling.REJECTED) {
            return reject(one, reason, by);
        }
        if (filed || ruling == Ruling.ADMITTED) {
            admit(one, by);
        }
        return ruling == Ruling.ADMITTED ? one : settle(one, ruling, reason, said, by);
    }

    private UnitEvaluation reject(UnitEvaluation one, String reason, Caller by) {
        file.move(one, Set.of(EvaluationStage.APPEAL_FILED), EvaluationStage.REVIEWED, terms.approval());
        of(one).decide(Appeal.State.REJECTED, reason, by, time.now());
        file.pass(one, "admitAppeal", Map.of("admitted", false));
        return told(one, EvaluationAct.APPEAL_REJECTED, "appealRejected", reason, by);
    }

    private void admit(UnitEvaluation one, Caller by) {
        int left = one.actBy() == null ? 0 : Math.max(1, time.daysLeft(one.actBy(), one.regionId()));
        file.move(one, Set.of(EvaluationStage.APPEAL_FILED), EvaluationStage.APPEAL_ADMITTED, left);
        of(one).decide(Appeal.State.ADMITTED, "", by, time.now());
        file.pass(one, "admitAppeal", Map.of("admitted", true));
        file.note(one, EvaluationAct.APPEAL_ADMITTED, null, List.of(), by);
    }

    private UnitEvaluation settle(UnitEvaluation one, Ruling ruling, String reason, DecideAppeal said, Caller by) {
        boolean changed = ruling == Ruling.CHANGED;
        if (changed) {
            judging.change(one, said.changes(), by);
        }
        file.move(one, Set.of(EvaluationStage.APPEAL_ADMITTED), EvaluationStage.REVIEWED, terms.approval());
        of(one).decide(changed ? Appeal.State.CHANGED : Appeal.State.UPHELD, reason, by, time.now());
        file.pass(one, "decideAppeal", Map.of());
        return told(
                one,
                changed ? EvaluationAct.APPEAL_CHANGED : EvaluationAct.APPEAL_UPHELD,
                changed ? "appealChanged" : "appealUpheld",
                reason,
                by);
    }

    private UnitEvaluation told(UnitEvaluation one, EvaluationAct act, String notice, String reason, Caller by) {
        file.tellUnit(one, notice, Integer.toString(one.year()), reason);
        return file.note(one, act, reason, List.of(), by);
    }

    private Appeal of(UnitEvaluation one) {
        return newest(one.id()).orElseThrow(() -> new IllegalStateException("no appeal of evaluation " + one.id()));
    }

    /** The last appeal of a unit's year; empty where it filed none. */
    public Optional<Appeal> newest(long evaluationId) {
        return appeals.newest(evaluationId);
    }
}
