package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.guatu.calendar.OfficeTime;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Decision;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 销号审核: a reviewer of another unit agrees that a task is closed out, or sends the request back. */
@ApplicationScoped
@Transactional
public class DecidingCloseOuts {
    private final Lifecycle lifecycle;
    private final CloseOuts requests;
    private final Recusal recusal;
    private final Processes processes;
    private final Terms terms;
    private final OfficeTime time;
    private final Trail trail;
    private final Event<TaskEvent> events;

    DecidingCloseOuts(
            Lifecycle lifecycle,
            CloseOuts requests,
            Recusal recusal,
            Processes processes,
            Terms terms,
            OfficeTime time,
            Trail trail,
            Event<TaskEvent> events) {
        this.lifecycle = lifecycle;
        this.requests = requests;
        this.recusal = recusal;
        this.processes = processes;
        this.terms = terms;
        this.time = time;
        this.trail = trail;
        this.events = events;
    }

    /** A reviewer who is not of the asking unit agrees, or returns the request with a reason. */
    public TaskYear decide(long taskId, Decision decision, @Nullable Integer seenVersion, Caller by) {
        boolean accepted = decision.accepts("lifecycle.decisionMissing");
        String reason = decision.reason();
        Current current = lifecycle.closing(taskId, by);
        TaskYear year = current.year();
        recusal.require(by, current.task().leadUnitId());
        Lifecycle.requireVersion(year, seenVersion);
        new Invalid.Check()
                .require(accepted || reason != null && !reason.isBlank(), "reason", "lifecycle.reasonMissing")
                .fits("reason", reason)
                .orRefuse();
        CloseOut request = requests.open(year.id()).orElseThrow(() -> new Refusal("lifecycle.noCloseOut"));
        recusal.requireAnother(by, request.requesterId());
        request.decide(accepted, reason, by, time.now());
        if (!accepted) {
            year.returnCloseOut(time.inWorkingDays(terms.resubmission(), year.regionId()));
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
        current.year().close(on, time.today());
        events.fire(new TaskEvent.Closed(current.task(), current.year()));
    }

    /** The review is overdue. Called by the process. */
    public void remindReviewer(long taskYearId) {
        Current current = lifecycle.current(taskYearId);
        events.fire(new TaskEvent.CloseOutReviewLate(current.task(), current.year()));
    }
}
