package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.guatu.calendar.OfficeTime;
import org.guatu.lifecycle.Instances.Message;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.command.ResumeTask;
import org.guatu.lifecycle.command.SuspendTask;
import org.guatu.lifecycle.plan.BackSchedule;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 中止与恢复: the office stops a task's clocks on the basis of a document, and lets them go on. */
@ApplicationScoped
@Transactional
public class Suspending {
    /** In years. */
    private static final int LONGEST = 10;

    private static final int DEADLINE = 200;

    private final Lifecycle lifecycle;
    private final Suspensions suspensions;
    private final Instances instances;
    private final ChangingTasks changing;
    private final Trail trail;
    private final OfficeTime time;
    private final Event<TaskEvent> events;

    Suspending(
            Lifecycle lifecycle,
            Suspensions suspensions,
            Instances instances,
            ChangingTasks changing,
            Trail trail,
            OfficeTime time,
            Event<TaskEvent> events) {
        this.lifecycle = lifecycle;
        this.suspensions = suspensions;
        this.instances = instances;
        this.changing = changing;
        this.trail = trail;
        this.time = time;
        this.events = events;
    }

    /** @param until until when it is meant to stand still; it goes on only when the office says so */
    public TaskYear suspend(long taskId, SuspendTask how, @Nullable Integer seenVersion, Caller by) {
        String reason = how.reason();
        String basis = how.basis();
        LocalDate until = how.until();
        Current current = lifecycle.current(taskId, by);
        TaskYear year = current.year();
        Lifecycle.requireVersion(year, seenVersion);
        LocalDate today = time.today();
        new Invalid.Check()
                .require(said(reason), "reason", "lifecycle.reasonMissing")
                .require(said(basis), "basis", "lifecycle.basisMissing")
                .require(until == null || until.isAfter(today), "until", "lifecycle.untilPassed")
                .require(until == null || !until.isAfter(today.plusYears(LONGEST)), "until", "platform.tooFar")
                .fits("reason", reason)
                .fits("basis", basis)
                .orRefuse();
        LocalDate actBy = year.actBy();
        year.suspend(
                actBy == null
                        ? null
                        : Math.max(0, time.calendar(year.regionId()).daysLeft(today, actBy)));
        Suspension suspension = new Suspension(
                year,
                today,
                String.valueOf(reason).strip(),
                String.valueOf(basis).strip(),
                until,
                by,
                time.now());
        suspensions.persist(suspension);
        instances.follow(year, Message.SUSPENDED);
        trail.record(
                by,
                Change.of("lifecycle.act.suspended", "task", taskId)
                        .to(until)
                        .because(suspension.reason() + "（" + suspension.basis() + "）"));
        events.fire(new TaskEvent.Suspended(current.task(), year, suspension));
        return lifecycle.written(year);
    }

    /**
     * The task goes on where it was; terms have as many working days as were left of them.
     *
     * @param deadline another deadline in the words of a list, or null to keep the one that it has; one that is changed
     *     makes a version of the list, on the basis of the suspension unless another is given
     */
    public TaskYear resume(long taskId, ResumeTask how, @Nullable Integer seenVersion, Caller by) {
        String reason = how.reason();
        String words = how.deadline();
        Current current = lifecycle.current(taskId, by);
        TaskYear year = current.year();
        Lifecycle.requireVersion(year, seenVersion);
        if (!said(reason)) {
            throw new Invalid("reason", "lifecycle.reasonMissing");
        }
        new Invalid.Check()
                .fits("reason", reason)
                .fits(DEADLINE, "deadline", how.deadline())
                .orRefuse();
        Suspension suspension = suspensions.open(year.id()).orElseThrow(() -> new Refusal("lifecycle.notSuspended"));
        String why = String.valueOf(reason).strip();
        LocalDate today = time.today();
        if (said(words)) {
            changing.postpone(current, String.valueOf(words), why, suspension.basis(), by);
        }
        int stood = time.calendar(year.regionId()).between(suspension.startsOn(), today);
        LocalDate deadline = BackSchedule.horizon(current.task().deadline(), year.year());
        year.resume(
                days -> time.inWorkingDays(days, year.regionId()),
                gate -> gate.due().isBefore(suspension.startsOn())
                        ? gate
                        : gate.later(time.calendar(year.regionId()).plus(gate.due(), stood), deadline),
                today);
        suspension.end(today, why, SignedAct.of(by, time.now()));
        events.fire(new TaskEvent.Resumed(current.task(), year, suspension));
        instances.leaveSuspension(year);
        trail.record(by, Change.of("lifecycle.act.resumed", "task", taskId).because(why));
        return lifecycle.written(year);
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
