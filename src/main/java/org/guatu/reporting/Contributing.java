package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.evidence.Evidence;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** A cooperating unit hands its part of a period to the lead unit, once; who is of two such units acts for each. */
@ApplicationScoped
@Transactional
public class Contributing {
    private final Contributions contributions;
    private final Lifecycle lifecycle;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Reporting reporting;
    private final Evidence evidence;
    private final Trail trail;
    private final Clock clock;
    private final Event<ReportEvent> events;

    Contributing(
            Contributions contributions,
            Lifecycle lifecycle,
            Catalogue catalogue,
            Organization organization,
            Reporting reporting,
            Evidence evidence,
            Trail trail,
            Clock clock,
            Event<ReportEvent> events) {
        this.contributions = contributions;
        this.lifecycle = lifecycle;
        this.catalogue = catalogue;
        this.organization = organization;
        this.reporting = reporting;
        this.evidence = evidence;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** That a unit handed in its part of a period, and when. */
    public record HandedInPart(long taskYearId, long unitId, String period, Instant at) {}

    public Contribution contribute(long taskId, SubmitContribution from, Caller by) {
        String period = from.period();
        String done = from.done();
        String problems = from.problems();
        List<Long> evidenceIds = from.proofs();
        Current current = reporting.yearOf(taskId, period, by);
        long unit = unit(taskId, from, by);
        Caller signer = by.in(unit);
        if (!current.year().takesReports()) {
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
        events.fire(new ReportEvent.Contributed(current.task(), unit, contribution.period()));
        return contribution;
    }

    /** Whose part it is: the unit that is named, or the only one of the caller's that takes part. */
    private long unit(long taskId, SubmitContribution from, Caller by) {
        List<Long> own = catalogue.partners(taskId, by.units());
        if (own.isEmpty()) {
            throw new Refusal("reporting.notCooperating");
        }
        String named = from.unit();
        if (named == null || named.isBlank()) {
            new Invalid.Check()
                    .require(own.size() == 1, "unit", "reporting.contributionUnitMissing", names(own))
                    .orRefuse();
            return own.get(0);
        }
        return own.stream()
                .filter(one -> organization.ref(one).code().equals(named.strip()))
                .findFirst()
                .orElseThrow(() -> new Invalid("unit", "reporting.contributionUnitOther", names(own)));
    }

    private String names(List<Long> units) {
        return units.stream().map(one -> organization.ref(one).name()).collect(Collectors.joining("、"));
    }

    /** What these units handed in for several task years. */
    public List<Contribution> of(Collection<Long> taskYearIds, Set<Long> units) {
        return taskYearIds.isEmpty() || units.isEmpty()
                ? List.of()
                : contributions.list("taskYearId in ?1 and unitId in ?2", taskYearIds, units);
    }

    /** When the parts of several task years were handed in: one query. */
    public List<HandedInPart> handedIn(Collection<Long> taskYearIds) {
        return contributions.handedIn(taskYearIds);
    }

    /** What cooperating units handed in during a task's year, newest first. */
    public List<Contribution> of(long taskYearId) {
        return contributions.list("taskYearId = ?1 order by id desc", taskYearId);
    }
}
