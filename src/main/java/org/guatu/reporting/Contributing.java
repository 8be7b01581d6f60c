package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.guatu.catalogue.Catalogue;
import org.guatu.evidence.Evidence;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** A cooperating unit hands its part of a period to the lead unit, once. */
@ApplicationScoped
@Transactional
public class Contributing {
    private final Contributions contributions;
    private final Lifecycle lifecycle;
    private final Catalogue catalogue;
    private final Reporting reporting;
    private final Evidence evidence;
    private final Trail trail;
    private final Clock clock;

    Contributing(
            Contributions contributions,
            Lifecycle lifecycle,
            Catalogue catalogue,
            Reporting reporting,
            Evidence evidence,
            Trail trail,
            Clock clock) {
        this.contributions = contributions;
        this.lifecycle = lifecycle;
        this.catalogue = catalogue;
        this.reporting = reporting;
        this.evidence = evidence;
        this.trail = trail;
        this.clock = clock;
    }

    public Contribution contribute(long taskId, SubmitContribution from, Caller by) {
        String period = from.period();
        String done = from.done();
        String problems = from.problems();
        List<Long> evidenceIds = from.proofs();
        Current current = lifecycle.current(taskId, by);
        long unit = catalogue.partner(taskId, by.units()).orElseThrow(() -> new Refusal("reporting.notCooperating"));
        Caller signer = by.in(unit);
        if (!current.year().phase().atWork()) {
            throw new Reporting.NotAtWork(current.year().phase().name());
        }
        boolean asked = reporting.obligations(current.task(), current.year()).stream()
                .anyMatch(one -> one.period().name().equals(period));
        new Invalid.Check()
                .require(asked, "period", "reporting.periodNotAsked", String.valueOf(period))
                .require(done != null && !done.isBlank(), "done", "reporting.doneMissing")
                .fits("done", done)
                .fits("problems", problems)
                .orRefuse();
        evidence.require(evidenceIds, signer);
        if (contributions.count(
                        "taskYearId = ?1 and unitId = ?2 and period = ?3",
                        current.year().id(),
                        unit,
                        period)
                > 0) {
            throw new Refusal("reporting.alreadyContributed", String.valueOf(period));
        }
        Contribution contribution = new Contribution(
                current.year(),
                unit,
                String.valueOf(period),
                String.valueOf(done).strip(),
                problems == null ? "" : problems.strip(),
                signer,
                clock.instant());
        contributions.persist(contribution);
        evidence.attach(Contribution.KIND, contribution.id(), evidenceIds, unit, signer);
        evidence.share(evidenceIds, current.task().leadUnitId(), signer);
        trail.record(
                signer, Change.of("reporting.act.contributed", "task", taskId).to(period));
        return contribution;
    }

    /** What these units handed in for several task years. */
    public List<Contribution> of(Collection<Long> taskYearIds, Set<Long> units) {
        return taskYearIds.isEmpty() || units.isEmpty()
                ? List.of()
                : contributions.list("taskYearId in ?1 and unitId in ?2", taskYearIds, units);
    }

    /** What cooperating units handed in during a task's year, newest first. */
    public List<Contribution> of(long taskYearId) {
        return contributions.list("taskYearId = ?1 order by id desc", taskYearId);
    }
}
