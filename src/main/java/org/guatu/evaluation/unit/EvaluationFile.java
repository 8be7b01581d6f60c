package org.guatu.evaluation.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.Casework;
import org.guatu.casework.StagedCases;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.evaluation.score.Placing;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Takes evaluations out for an act, and writes down what was done: who may act on one, and what goes with it. */
@ApplicationScoped
@Transactional
public class EvaluationFile implements StagedCases<UnitEvaluation> {
    private final UnitEvaluations evaluations;
    private final Casework casework;
    private final Evidence evidence;
    private final Catalogue catalogue;
    private final Recusal recusal;
    private final Organization organization;
    private final OfficeTime time;

    EvaluationFile(
            UnitEvaluations evaluations,
            Casework casework,
            Evidence evidence,
            Catalogue catalogue,
            Recusal recusal,
            Organization organization,
            OfficeTime time) {
        this.evaluations = evaluations;
        this.casework = casework;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.recusal = recusal;
        this.organization = organization;
        this.time = time;
    }

    /** The evaluation as the caller sees it, on the version that they saw; 404 outside their scope. */
    public UnitEvaluation take(long id, @Nullable Integer seenVersion, Caller by) {
        return Casework.seen(evaluations.visible(id, by), seenVersion);
    }

    /** As {@link #take}, for an act of the unit itself. */
    public UnitEvaluation forUnit(long id, @Nullable Integer seenVersion, Caller by) {
        UnitEvaluation one = take(id, seenVersion, by);
        if (!by.belongsTo(one.unitId())) {
            throw new Refusal("evaluation.notTheUnit");
        }
        return one;
    }

    /** As {@link #take}, for an act that judges the unit; refused to its own people. */
    public UnitEvaluation forJudge(long id, @Nullable Integer seenVersion, Caller by) {
        UnitEvaluation one = take(id, seenVersion, by);
        recusal.require(by, one.unitId());
        return one;
    }

    /** As {@link #take}, for a score; refused to people of any unit that shares a task with the one that is scored. */
    UnitEvaluation forEvaluator(long id, Caller by) {
        UnitEvaluation one = take(id, null, by);
        recusal.requireAll(by, sharing(by).getOrDefault(one.unitId(), Set.of(one.unitId())));
        return one;
    }

    /** Whether the caller may score the unit, by what {@link #sharing} said. */
    public boolean mayScore(UnitEvaluation one, Map<Long, Set<Long>> sharing, Caller by) {
        return recusal.mayJudgeAll(by, sharing.getOrDefault(one.unitId(), Set.of(one.unitId())));
    }

    public boolean mayJudge(UnitEvaluation one, Caller by) {
        return recusal.mayJudge(by, one.unitId());
    }

    /** By unit, every unit that leads a task of it or helps with one, itself among them. */
    public Map<Long, Set<Long>> sharing(Caller by) {
        Map<Long, List<Part>> parts = catalogue.partsOfRegion(by.regionId());
        Map<Long, Set<Long>> all = new HashMap<>();
        for (Task task : catalogue.tasks(by)) {
            Set<Long> units = Catalogue.unitsOf(task, parts.getOrDefault(task.id(), List.of()));
            units.forEach(unit ->
                    all.computeIfAbsent(unit, one -> new HashSet<>(Set.of(one))).addAll(units));
        }
        return all;
    }

    /** For the product's own steps. */
    public UnitEvaluation of(long id) {
        return evaluations.findByIdOptional(id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** All units of a region's year, as they were opened. */
    public List<UnitEvaluation> ofYear(long regionId, int year) {
        return evaluations.ofYear(regionId, year);
    }

    /** Those that the caller may see: of one year, or the newest first. */
    public List<UnitEvaluation> visible(@Nullable Integer year, Caller by) {
        return evaluations.visible(year, by);
    }

    /** Those at one of these stages that the caller may see. */
    public List<UnitEvaluation> visibleAt(Set<EvaluationStage> stages, Caller by) {
        return evaluations.visibleAt(stages, by);
    }

    void open(UnitEvaluation one, Caller by) {
        evaluations.persist(one);
        one.begin(casework.start(one, Map.of("evaluation", one.id())));
        note(one, EvaluationAct.OPENED, null, List.of(), by);
    }

    /** Whoever acts on it at the same moment asks again: two evaluators count each other, a tie and its publication too. */
    public void count(UnitEvaluation one) {
        evaluations.getEntityManager().lock(one, jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Moves the evaluation to its next stage; a term of 0 working days is none. */
    public void move(UnitEvaluation one, Set<EvaluationStage> from, EvaluationStage to, int workingDays) {
        one.move(from, to, time.now(), workingDays == 0 ? null : time.inWorkingDays(workingDays, one.regionId()));
    }

    /** Keeps what the publication made of it. */
    public void conclude(UnitEvaluation one, Placing placed) {
        one.conclude(placed);
    }

    /** Takes the step in the process. */
    public void pass(UnitEvaluation one, String element, Map<String, Object> variables) {
        casework.pass(one, element, variables);
    }

    /** Writes the act into the story and into the trail. */
    public UnitEvaluation note(
            UnitEvaluation one, EvaluationAct act, @Nullable String words, List<Long> proofs, Caller by) {
        casework.note(one, act, words, proofs, by);
        return one;
    }

    public void require(List<Long> proofs, Caller by) {
        evidence.require(proofs, by);
    }

    public void tellUnit(UnitEvaluation one, String what, String... arguments) {
        casework.tellUnit(one, one.unitId(), what, arguments);
    }

    /** Whoever has the role is told of which unit: it is the first of the words. */
    public void tellRole(UnitEvaluation one, String role, String what, String... arguments) {
        String unit = organization.ref(one.unitId()).name();
        casework.tellRole(
                one,
                role,
                what,
                Stream.concat(Stream.of(unit), Stream.of(arguments)).toArray(String[]::new));
    }

    @Override
    public List<UnitEvaluation> from(LocalDate day, long afterId, int rows) {
        return evaluations.withTermFrom(day, afterId, rows);
    }

    @Override
    public void moveTerm(UnitEvaluation one, UnaryOperator<LocalDate> moved) {
        one.moveTerm(moved);
    }
}
