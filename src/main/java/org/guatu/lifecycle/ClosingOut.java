package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.guatu.calendar.OfficeTime;
import org.guatu.evidence.Evidence;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.command.RequestCloseOut;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 销号: the unit asks to close its task out; a reviewer decides ({@link DecidingCloseOuts}). */
@ApplicationScoped
@Transactional
public class ClosingOut {
    private final Lifecycle lifecycle;
    private final CloseOuts requests;
    private final WaivingParts waiving;
    private final Organization organization;
    private final Evidence evidence;
    private final Processes processes;
    private final Terms terms;
    private final OfficeTime time;
    private final Trail trail;
    private final Event<TaskEvent> events;

    ClosingOut(
            Lifecycle lifecycle,
            CloseOuts requests,
            WaivingParts waiving,
            Organization organization,
            Evidence evidence,
            Processes processes,
            Terms terms,
            OfficeTime time,
            Trail trail,
            Event<TaskEvent> events) {
        this.lifecycle = lifecycle;
        this.requests = requests;
        this.waiving = waiving;
        this.organization = organization;
        this.evidence = evidence;
        this.processes = processes;
        this.terms = terms;
        this.time = time;
        this.trail = trail;
        this.events = events;
    }

    /**
     * The unit's head asks to close the task out; refused while a cooperating unit's part is neither in nor waived.
     *
     * @param evidenceIds what proves the deliverable; needed (domain brief §4.1)
     */
    public CloseOut request(long taskId, RequestCloseOut asked, @Nullable Integer seenVersion, Caller by) {
        String summary = asked.summary();
        List<Long> evidenceIds = asked.proofs();
        Current current = lifecycle.forLead(lifecycle.closing(taskId, by), seenVersion, by);
        Caller signer = by.in(current.task().leadUnitId());
        if (!current.task().closable()) {
            throw new NeverClosed();
        }
        new Invalid.Check()
                .require(summary != null && !summary.isBlank(), "summary", "lifecycle.summaryMissing")
                .fits("summary", summary)
                .require(!evidenceIds.isEmpty(), "evidence", "lifecycle.evidenceMissing")
                .orRefuse();
        evidence.require(evidenceIds, signer);
        TaskYear year = current.year();
        List<WaivedPart> waived = waiving.waived(current.task(), year, asked);
        Phase before = year.phase();
        year.requestCloseOut(time.inWorkingDays(terms.review(), year.regionId()));
        CloseOut request = new CloseOut(
                year, current.task().leadUnitId(), String.valueOf(summary).strip(), signer, time.now(), time.today());
        request.waive(waived);
        requests.persist(request);
        evidence.attach(CloseOut.KIND, request.id(), evidenceIds, request.unitId(), signer);
        processes.complete(year.instanceId(), before.element(), Map.of());
        trail.record(
                signer,
                Change.of("lifecycle.act.closeOutRequested", "task", taskId).to(request.summary()));
        recordWaivers(taskId, asked, signer);
        events.fire(new TaskEvent.CloseOutRequested(current.task(), year));
        return request;
    }

    private void recordWaivers(long taskId, RequestCloseOut asked, Caller signer) {
        asked.waivers()
                .forEach((unit, reason) -> trail.record(
                        signer,
                        Change.of("lifecycle.act.partWaived", "task", taskId)
                                .to(organization
                                        .byCode(signer.regionId(), unit)
                                        .map(Unit::name)
                                        .orElse(unit))
                                .because(reason)));
    }

    /** An open-ended task (长期坚持) is evaluated every year and never closed. */
    public static class NeverClosed extends Refusal {
        NeverClosed() {
            super("lifecycle.neverClosed");
        }
    }
}
