package org.guatu.evaluation.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.casework.Casework;
import org.guatu.casework.StagedCases;
import org.guatu.catalogue.Catalogue;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.SignedAct;
import org.jspecify.annotations.Nullable;

/** Takes evaluations of lists out for an act, and writes down what was done. */
@ApplicationScoped
@Transactional
public class ListFile implements StagedCases<ListEvaluation> {
    private final ListEvaluations evaluations;
    private final Casework casework;
    private final Catalogue catalogue;
    private final OfficeTime time;

    ListFile(ListEvaluations evaluations, Casework casework, Catalogue catalogue, OfficeTime time) {
        this.evaluations = evaluations;
        this.casework = casework;
        this.catalogue = catalogue;
        this.time = time;
    }

    /** The evaluation as the caller sees it, at one of these stages and on the version that they saw. */
    ListEvaluation take(long id, Set<ListStage> at, @Nullable Integer seenVersion, Caller by) {
        ListEvaluation one = Casework.seen(evaluations.visible(id, by), seenVersion);
        one.require(at);
        return one;
    }

    /** For the product's own steps. */
    public ListEvaluation of(long id) {
        return evaluations.findByIdOptional(id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    void open(ListEvaluation one) {
        evaluations.persist(one);
    }

    void begin(ListEvaluation one) {
        one.begin(casework.start(one, Map.of("listEvaluation", one.id())));
    }

    /** Acts of several units at one moment count each other: the later one asks again. */
    void touch(ListEvaluation one) {
        evaluations.getEntityManager().lock(one, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Moves the evaluation to its next stage; a term of 0 working days is none. */
    void move(ListEvaluation one, ListStage from, ListStage to, int workingDays) {
        one.move(
                Set.of(from),
                to,
                time.now(),
                workingDays == 0 ? null : time.inWorkingDays(workingDays, one.regionId()));
    }

    /** Takes the step in the process. */
    void pass(ListEvaluation one, String element, Map<String, Object> variables) {
        casework.pass(one, element, variables);
    }

    void retime(ListEvaluation one) {
        casework.retime(one);
    }

    ListEvaluation note(ListEvaluation one, ListAct act, @Nullable String words, List<Long> proofs, Caller by) {
        casework.note(one, act, words, proofs, by);
        return one;
    }

    /** An act of the product itself. */
    void note(ListEvaluation one, ListAct act) {
        note(one, act, null, List.of(), Caller.systemIn(one.regionId()));
    }

    SignedAct signed(Caller by) {
        return SignedAct.of(by, time.now());
    }

    String title(ListEvaluation one) {
        return catalogue.list(one.listId()).title();
    }

    /** Tells units, each once; the title of the list goes first. */
    void tellUnits(ListEvaluation one, Stream<Long> units, String what, String... arguments) {
        String[] all = titled(one, arguments);
        units.distinct().forEach(unit -> casework.tellUnit(one, unit, what, all));
    }

    void tellRole(ListEvaluation one, String role, String what, String... arguments) {
        casework.tellRole(one, role, what, titled(one, arguments));
    }

    private String[] titled(ListEvaluation one, String... arguments) {
        return Stream.concat(Stream.of(title(one)), Stream.of(arguments)).toArray(String[]::new);
    }

    @Override
    public List<ListEvaluation> from(LocalDate day, long afterId, int rows) {
        return evaluations.withTermFrom(day, afterId, rows);
    }

    @Override
    public void moveTerm(ListEvaluation one, UnaryOperator<LocalDate> moved) {
        one.moveTerm(moved);
    }
}
