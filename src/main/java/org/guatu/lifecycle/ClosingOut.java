package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.calendar.Calendars;
import org.guatu.evidence.Evidence;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 销号: the unit asks to close its task out, a reviewer of another unit agrees or sends the request back. */
@ApplicationScoped
@Transactional
public class ClosingOut {
    private final Lifecycle lifecycle;
    private final CloseOuts requests;
    private final Evidence evidence;
    private final Recusal recusal;
    private final Processes processes;
    private final Calendars calendars;
    private final Terms terms;
    private final Trail trail;
    private final Clock clock;
    private final Event<TaskEvent> events;

    ClosingOut(
            Lifecycle lifecycle,
            CloseOuts requests,
            Evidence evidence,
            Recusal recusal,
            Processes processes,
            Calendars calendars,
            Terms terms,
            Trail trail,
            Clock clock,
            Event<TaskEvent> events) {
        this.lifecycle = lifecycle;
        this.requests = requests;
        this.evidence = evidence;
        this.recusal = recusal;
        this.processes = processes;
        this.calendars = calendars;
        this.terms = terms;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The unit's head asks to close the task out.
     *
     * @param evidenceIds what proves the deliverable; needed (domain brief §4.1)
     */
    public CloseOut request(
            long taskId, @Nullable String summary, List<Long> evidenceIds, @Nullable Integer seenVersion, Caller by) {
        Current current = lifecycle.forLead(taskId, seenVersion, by);
        Caller signer = by.in(current.task().leadUnitId());
        if (!current.task().closable()) {
            throw new NeverClosed();
        }
        new Invalid.Check()
                .require(summary != null && !summary.isBlank(), "summary", "lifecycle.summaryMissing")
                .require(!evidenceIds.isEmpty(), "evidence", "lifecycle.evidenceMissing")
                .orRefuse();
        evidence.require(evidenceIds, signer);
        TaskYear year = current.year();
        Phase before = year.phase();
        LocalDate today = LocalDate.now(clock);
        year.requestCloseOut(calendars.current().plus(today, terms.review()));
        CloseOut request = new CloseOut(
                year, current.task().leadUnitId(), String.valueOf(summary).strip(), signer, clock.instant(), today);
        requests.persist(request);
        evidence.attach(CloseOut.KIND, request.id(), evidenceIds, request.unitId(), signer);
        processes.complete(year.instanceId(), before.element(), Map.of());
        trail.record(
                signer,
                Change.of("lifecycle.act.closeOutRequested", "task", taskId).to(request.summary()));
        events.fire(new TaskEvent.CloseOutRequested(current.task(), year));
        return request;
    }

    /** A reviewer who is not of the asking unit agrees, or returns the request with a reason. */
    public TaskYear decide(
            long taskId, boolean accepted, @Nullable String reason, @Nullable Integer seenVersion, Caller by) {
        Current current = lifecycle.current(taskId, by);
        TaskYear year = current.year();
        recusal.require(by, current.task().leadUnitId());
        Lifecycle.requireVersion(year, seenVersion);
        if (!accepted && (reason == null || reason.isBlank())) {
            throw new Invalid("reason", "lifecycle.reasonMissing");
        }
        CloseOut request = requests.open(year.id()).orElseThrow(() -> new Refusal("lifecycle.noCloseOut"));
        recusal.requireAnother(by, request.requesterId());
        request.decide(accepted, reason, by, clock.instant());
        if (!accepted) {
            year.returnCloseOut(calendars.current().plus(LocalDate.now(clock), terms.resubmission()));
        }
        processes.complete(year.instanceId(), Phase.COMPLETION_REPORTED.element(), Map.of("accepted", accepted));
        trail.record(
                by,
                Change.of(
                                accepted ? "lifecycle.act.closeOutAccepted" : "lifecycle.act.closeOutReturned",
                                "task",
                                taskId)
                        .because(reason));
        if (!accepted) {
            events.fire(new TaskEvent.CloseOutReturned(current.task(), year));
        }
        return lifecycle.written(year);
    }

    /** The reviewer agreed: the task is closed from the day of the request on. Called by the process. */
    public void close(long taskYearId) {
        Current current = lifecycle.current(taskYearId);
        LocalDate on = requests.of(taskYearId).stream()
                .findFirst()
                .map(CloseOut::requestedOn)
                .orElseThrow();
        current.year().close(on);
        events.fire(new TaskEvent.Closed(current.task(), current.year()));
    }

    /** The review is overdue. Called by the process. */
    public void remindReviewer(long taskYearId) {
        Current current = lifecycle.current(taskYearId);
        events.fire(new TaskEvent.CloseOutReviewLate(current.task(), current.year()));
    }

    /** An open-ended task (长期坚持) is evaluated every year and never closed. */
    public static class NeverClosed extends Refusal {
        NeverClosed() {
            super("lifecycle.neverClosed");
        }
    }
}
