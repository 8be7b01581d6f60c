package org.guatu.evaluation.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.command.CheckMaterial;
import org.guatu.evaluation.command.FoundProblem;
import org.guatu.evaluation.command.SelfEvaluate;
import org.guatu.evaluation.facts.GatheringInputs;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.score.UnitInputs;
import org.guatu.lifecycle.YearEnding;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** 自评与材料核查: what is added to the record before it is frozen, and the freeze of what the score is computed from. */
@ApplicationScoped
@Transactional
public class Preparing {
    private final EvaluationFile file;
    private final AddedMatters matters;
    private final UnitSheets sheets;
    private final GatheringInputs gathering;
    private final YearEnding ending;
    private final EvaluationTerms terms;
    private final OfficeTime time;

    Preparing(
            EvaluationFile file,
            AddedMatters matters,
            UnitSheets sheets,
            GatheringInputs gathering,
            YearEnding ending,
            EvaluationTerms terms,
            OfficeTime time) {
        this.file = file;
        this.matters = matters;
        this.sheets = sheets;
        this.gathering = gathering;
        this.ending = ending;
        this.terms = terms;
        this.time = time;
    }

    /** The unit adds what is new. */
    public UnitEvaluation selfEvaluate(long id, SelfEvaluate said, @Nullable Integer seenVersion, Caller by) {
        UnitEvaluation one = file.forUnit(id, seenVersion, by);
        said.check();
        RuleBook book = sheets.book(one);
        Invalid.Check check = new Invalid.Check();
        said.claimed()
                .forEach(claim -> check.require(
                        book.lines().stream()
                                .anyMatch(line -> line.shape() == Shape.BONUS
                                        && claim.level() != null
                                        && line.of(claim.level()).isPresent()),
                        "cases.level",
                        "evaluation.self.levelUnknown"));
        check.orRefuse();
        file.require(said.proofs(), by);
        file.move(one, Set.of(EvaluationStage.SELF_EVALUATION), EvaluationStage.CHECK, terms.check());
        said.claimed()
                .forEach(claim -> add(
                        one,
                        AddedMatter.Kind.CASE,
                        String.valueOf(claim.level()),
                        String.valueOf(claim.matter()).strip(),
                        "",
                        by));
        file.pass(one, "evaluateOneself", Map.of());
        file.tellRole(one, Roles.RULE_OF_LAW_OFFICE, "selfEvaluated", year(one), String.valueOf(one.actBy()));
        return file.note(one, EvaluationAct.SELF_EVALUATED, said.text(), said.proofs(), by);
    }

    /** The office checks the material, or wants to look on the spot first. */
    public UnitEvaluation check(long id, CheckMaterial found, @Nullable Integer seenVersion, Caller by) {
        UnitEvaluation one = file.forJudge(id, seenVersion, by);
        List<AddedMatter> claims = matters.of(id).stream()
                .filter(matter -> matter.kind() == AddedMatter.Kind.CASE)
                .toList();
        found.check(!claims.isEmpty());
        RuleBook book = sheets.book(one);
        Invalid.Check check = new Invalid.Check();
        found.found()
                .forEach(veto -> check.require(
                        book.veto(String.valueOf(veto.rule())).isPresent(),
                        "vetoes.rule",
                        "evaluation.check.ruleUnknown"));
        check.require(
                        claims.stream().map(AddedMatter::id).toList().containsAll(found.counted()),
                        "admitted",
                        "evaluation.check.admittedUnknown")
                .orRefuse();
        found.found()
                .forEach(veto -> add(
                        one,
                        AddedMatter.Kind.VETO,
                        String.valueOf(veto.rule()),
                        String.valueOf(veto.matter()).strip(),
                        String.valueOf(veto.source()),
                        by));
        problems(one, found.wrong(), by);
        if (found.wantsSpot()) {
            file.move(one, Set.of(EvaluationStage.CHECK), EvaluationStage.SPOT_CHECK, terms.check());
            file.pass(one, "checkMaterial", Map.of("spot", true, "frozen", false));
            file.tellUnit(one, "spotCheck", year(one), String.valueOf(one.actBy()));
            return file.note(one, EvaluationAct.SPOT_CHECK_WANTED, found.words(), List.of(), by);
        }
        String element = one.stage().element();
        file.move(one, Set.of(EvaluationStage.CHECK, EvaluationStage.SPOT_CHECK), EvaluationStage.CHECKED, 0);
        claims.forEach(claim -> claim.admit(found.counted().contains(claim.id())));
        file.note(one, EvaluationAct.CHECKED, found.words(), List.of(), by);
        boolean frozen = ending.frozen(one.regionId(), one.year()).isPresent();
        file.pass(one, element, Map.of("spot", false, "frozen", frozen));
        return one;
    }

    /** Keeps problems for rectification. */
    void problems(UnitEvaluation one, List<FoundProblem> found, Caller by) {
        found.forEach(problem -> add(
                one,
                AddedMatter.Kind.PROBLEM,
                "",
                String.valueOf(problem.problem()).strip(),
                String.valueOf(problem.standard()).strip(),
                by));
    }

    private void add(UnitEvaluation one, AddedMatter.Kind kind, String code, String matter, String words, Caller by) {
        matters.persist(new AddedMatter(one, kind, code, matter, words, by, time.now()));
    }

    /** What was added to the record of a unit's year. */
    public List<AddedMatter> added(long evaluationId) {
        return matters.of(evaluationId);
    }

    /** The publication made a finding of a problem. */
    public void raised(AddedMatter problem, long finding) {
        problem.raised(finding);
    }

    /** Evaluations of a year whose material is not checked yet: they hold up the freeze. */
    public List<UnitEvaluation> unchecked(int year, Caller by) {
        return file.ofYear(by.regionId(), year).stream()
                .filter(one -> !one.stage().checked())
                .toList();
    }

    /** The year is frozen, and so is what its scores are computed from. */
    public void freeze(int year, Caller by) {
        List<UnitEvaluation> waiting = file.ofYear(by.regionId(), year).stream()
                .filter(one -> one.stage() == EvaluationStage.CHECKED)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        Map<Long, UnitInputs> known = gathering.of(by.regionId(), year);
        waiting.forEach(one -> {
            UnitInputs inputs = known.get(one.unitId());
            // A unit that a reform has closed is not among those of the region; its record still stands.
            one.freeze(sheets.with(one, inputs == null ? gathering.of(one.unitId(), year, by) : inputs));
            file.pass(one, "awaitFreeze", Map.of());
        });
    }

    /** Takes the inputs where the freeze came before the check, and lets the evaluators begin. Called by the process. */
    public void takeInputs(long id) {
        UnitEvaluation one = file.of(id);
        Caller system = Caller.systemIn(one.regionId());
        if (one.inputs() == null) {
            one.freeze(sheets.with(one, gathering.of(one.unitId(), one.year(), system)));
        }
        file.move(one, Set.of(EvaluationStage.CHECKED), EvaluationStage.SCORE, terms.scoring());
        file.tellRole(one, Roles.EVALUATION_TEAM, "toScore", year(one), String.valueOf(one.actBy()));
        file.note(one, EvaluationAct.INPUTS_FROZEN, null, List.of(), system);
    }

    private static String year(UnitEvaluation one) {
        return Integer.toString(one.year());
    }
}
