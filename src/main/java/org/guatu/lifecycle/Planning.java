package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.plan.BackSchedule;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.lifecycle.plan.SettleMilestones;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 倒排工期: milestones are proposed backwards from the deadline, and kept or changed by the lead unit. */
@ApplicationScoped
@Transactional
public class Planning {
    private final Lifecycle lifecycle;
    private final Processes processes;
    private final Trail trail;
    private final OfficeTime time;
    private final Event<TaskEvent> events;

    Planning(Lifecycle lifecycle, Processes processes, Trail trail, OfficeTime time, Event<TaskEvent> events) {
        this.lifecycle = lifecycle;
        this.processes = processes;
        this.trail = trail;
        this.time = time;
        this.events = events;
    }

    /** The back-scheduled default for a task that the caller sees. */
    public List<Milestone> proposal(long taskId, Caller by) {
        return proposal(lifecycle.current(taskId, by));
    }

    /** Gates that a changed deadline left standing stay; what they leave open is scheduled back from the new one. */
    private List<Milestone> proposal(Current current) {
        TaskYear year = current.year();
        List<Milestone> kept = year.milestones();
        LocalDate start = kept.isEmpty() ? year.startsOn() : time.today();
        return BackSchedule.proposeRest(
                kept,
                BackSchedule.propose(current.task().deadline(), year.year(), start, time.calendar(year.regionId())));
    }

    /**
     * The lead unit settles its milestones. Once work is under way, gates whose day has passed stay as they are and a
     * change needs a reason: nobody plans lateness away.
     */
    public TaskYear settle(long taskId, SettleMilestones plan, @Nullable Integer seenVersion, Caller by) {
        List<Milestone> milestones = plan.gates();
        String reason = plan.reason();
        Current current = lifecycle.forLead(taskId, seenVersion, by);
        Caller signer = by.in(current.task().leadUnitId());
        TaskYear year = current.year();
        List<Milestone> settled =
                milestones.stream().sorted(Comparator.comparing(Milestone::due)).toList();
        check(current, settled, reason);
        String before = inWords(year.milestones());
        boolean first = year.phase() == Phase.ACCEPTED;
        year.plan(settled, false, time.today());
        if (first) {
            processes.complete(year.instanceId(), Phase.ACCEPTED.element(), Map.of());
        }
        trail.record(
                signer,
                Change.of("lifecycle.act.planned", "task", taskId)
                        .from(before)
                        .to(inWords(settled))
                        .because(reason));
        if (first) {
            events.fire(new TaskEvent.Planned(current.task(), year));
        }
        return lifecycle.written(year);
    }

    /** The term passed: the back-scheduled gates hold. Called by the process. */
    public void settleByDefault(long taskYearId) {
        Current current = lifecycle.current(taskYearId);
        List<Milestone> proposal = proposal(current);
        current.year().plan(proposal, true, time.today());
        trail.record(
                Caller.systemIn(current.year().regionId()),
                Change.of(
                                "lifecycle.act.plannedByDefault",
                                "task",
                                current.task().id())
                        .to(inWords(proposal)));
        events.fire(new TaskEvent.Planned(current.task(), current.year()));
    }

    private void check(Current current, List<Milestone> settled, @Nullable String reason) {
        TaskYear year = current.year();
        LocalDate last = BackSchedule.horizon(current.task().deadline(), year.year());
        Invalid.Check check = new Invalid.Check()
                .require(!settled.isEmpty(), "milestones", "lifecycle.milestonesMissing")
                .require(
                        settled.isEmpty()
                                || settled.stream().mapToInt(Milestone::weight).sum() == 100,
                        "weight",
                        "lifecycle.weightsNot100",
                        settled.stream().mapToInt(Milestone::weight).sum())
                .require(
                        settled.stream().noneMatch(m -> m.due().isAfter(last)),
                        "due",
                        "lifecycle.milestoneAfterDeadline",
                        last.toString());
        LocalDate today = time.today();
        check.require(
                year.milestones().isEmpty() || passed(year.milestones(), today).equals(passed(settled, today)),
                "due",
                "lifecycle.passedMilestonesStay");
        if (year.phase() == Phase.IN_PROGRESS || year.phase() == Phase.REWORK) {
            check.require(reason != null && !reason.isBlank(), "reason", "lifecycle.reasonMissing");
        }
        check.fits("reason", reason).orRefuse();
    }

    private static String passed(List<Milestone> milestones, LocalDate today) {
        return inWords(milestones.stream().filter(m -> m.due().isBefore(today)).toList());
    }

    private static String inWords(List<Milestone> milestones) {
        return milestones.stream()
                .map(m -> m.due() + " " + m.title() + " " + m.weight())
                .collect(Collectors.joining("; "));
    }
}
