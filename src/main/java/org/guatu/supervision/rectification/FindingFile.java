package org.guatu.supervision.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guatu.casework.Casework;
import org.guatu.casework.StagedCases;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Takes findings out for an act, and writes down what was done: who may act on a finding, and what goes with it. */
@ApplicationScoped
@Transactional
class FindingFile implements StagedCases<Finding> {
    private final Findings findings;
    private final Casework casework;
    private final Evidence evidence;
    private final Recusal recusal;
    private final Clock clock;

    FindingFile(Findings findings, Casework casework, Evidence evidence, Recusal recusal, Clock clock) {
        this.findings = findings;
        this.casework = casework;
        this.evidence = evidence;
        this.recusal = recusal;
        this.clock = clock;
    }

    /** The finding as the caller sees it, on the version that they saw; 404 outside their scope. */
    Finding take(long id, @Nullable Integer seenVersion, Caller by) {
        return Casework.seen(findings.visible(id, by), seenVersion);
    }

    /** As {@link #take}, for an act of the unit that puts it right. */
    Finding forUnit(long id, @Nullable Integer seenVersion, Caller by) {
        Finding finding = take(id, seenVersion, by);
        if (!by.belongsTo(finding.leadUnitId())) {
            throw new Refusal("supervision.rectification.notTheUnit");
        }
        return finding;
    }

    /** As {@link #take}, for an act that judges the unit's work; refused to its own people. */
    Finding forJudge(long id, @Nullable Integer seenVersion, Caller by) {
        Finding finding = take(id, seenVersion, by);
        recusal.require(by, finding.leadUnitId());
        return finding;
    }

    boolean mayJudge(Finding finding, Caller by) {
        return recusal.mayJudge(by, finding.leadUnitId());
    }

    /** For the product's own steps. */
    Finding of(long id) {
        return findings.findByIdOptional(id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    void open(Finding finding, List<Long> proofs, Caller by) {
        findings.persist(finding);
        casework.attach(finding, proofs, by);
        start(finding, "NEW");
    }

    /** @param entry {@code NEW}, or {@code REOPENED} for a finding whose first process is over */
    void start(Finding finding, String entry) {
        finding.begin(casework.start(finding, Map.of("finding", finding.id(), "entry", entry)));
    }

    /** Moves the finding to its next stage. */
    void move(Finding finding, Set<FindingStage> from, FindingStage to, @Nullable LocalDate actBy) {
        finding.move(from, to, now(), actBy);
    }

    /** Takes the step in the process. */
    void pass(Finding finding, String element, Map<String, Object> variables) {
        casework.pass(finding, element, variables);
    }

    /** Writes the act into the story and into the trail. */
    Finding note(Finding finding, FindingAct act, @Nullable String words, List<Long> proofs, Caller by) {
        casework.note(finding, act, words, proofs, by);
        return finding;
    }

    void require(List<Long> proofs, Caller by) {
        evidence.require(proofs, by);
    }

    /** Lets the unit see what the inspectors found. */
    void show(Finding finding, long unitId, Caller by) {
        casework.share(finding, unitId, by);
    }

    void show(List<Long> proofs, long unitId, Caller by) {
        evidence.share(proofs, unitId, by);
    }

    void tellUnit(Finding finding, String what, String... arguments) {
        casework.tellUnit(finding, finding.leadUnitId(), what, arguments);
    }

    void tellOffice(Finding finding, String what, String... arguments) {
        casework.tellOffice(finding, what, arguments);
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public List<Finding> from(LocalDate day, long afterId, int rows) {
        return findings.withTermFrom(day, afterId, rows);
    }

    @Override
    public void moveTerm(Finding one, UnaryOperator<LocalDate> moved) {
        one.moveTerm(moved);
    }
}
