package org.guatu.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.Adjusting;
import org.guatu.catalogue.Adjustment;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.catalogue.deadline.DeadlineReader;
import org.guatu.lifecycle.EndingLists;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.reporting.facts.GatheringFacts;
import org.jspecify.annotations.Nullable;

/**
 * 结转: when its list has ended the office decides what becomes of a task that is not done. The old year takes its last
 * reports, is graded as it is and ends with the freeze; what was reached is where the new task begins.
 */
@ApplicationScoped
@Transactional
public class CarryingOver {
    /** A task that is not closed out never begins as done, whatever its last report says. */
    private static final int MOST = 99;

    private final CarryOvers decisions;
    private final Lifecycle lifecycle;
    private final Catalogue catalogue;
    private final Adjusting adjusting;
    private final GatheringFacts facts;
    private final EndingLists ending;
    private final Trail trail;
    private final Clock clock;
    private final Event<TaskCarried> carried;

    CarryingOver(
            CarryOvers decisions,
            Lifecycle lifecycle,
            Catalogue catalogue,
            Adjusting adjusting,
            GatheringFacts facts,
            EndingLists ending,
            Trail trail,
            Clock clock,
            Event<TaskCarried> carried) {
        this.decisions = decisions;
        this.lifecycle = lifecycle;
        this.catalogue = catalogue;
        this.adjusting = adjusting;
        this.facts = facts;
        this.ending = ending;
        this.trail = trail;
        this.clock = clock;
        this.carried = carried;
    }

    /** Decides once; a second decision is refused, so is one before the last day of the year or on a closed task. */
    public CarryOver decide(long taskId, CarryTask what, @Nullable Integer seenVersion, Caller by) {
        Current current = lifecycle.current(taskId, by);
        Lifecycle.requireVersion(current.year(), seenVersion);
        CarryOver.How how = what.how();
        new Invalid.Check()
                .require(how != null, "how", "evaluation.carry.howMissing")
                .require(said(what.reason()), "reason", "lifecycle.reasonMissing")
                .require(how == CarryOver.How.TERMINATE || what.list() != null, "list", "evaluation.carry.listMissing")
                .require(how != CarryOver.How.MERGE || what.into() != null, "into", "evaluation.carry.intoMissing")
                .fits("reason", what.reason())
                .orRefuse();
        requireUndone(current);
        int reached = (int) facts.standing(current.task(), current.year()).actual();
        String reason = String.valueOf(what.reason()).strip();
        Adjustment approval = how == CarryOver.How.TERMINATE || issued(what, by) ? approval(what) : null;
        Task into =
                switch (Objects.requireNonNull(how)) {
                    case CARRY_OVER -> goOn(current, what, reached, approval, by);
                    case MERGE -> takenUpBy(current, what, by);
                    case TERMINATE -> null;
                };
        CarryOver decision = new CarryOver(
                by.regionId(),
                taskId,
                how,
                into == null ? null : (Long) into.id(),
                reached,
                reason,
                approval,
                by,
                clock.instant());
        decisions.persist(decision);
        ending.archive(current.year());
        trail.record(
                by,
                Change.of("evaluation.act.carried." + how, "task", taskId)
                        .from(reached + "%")
                        .to(into == null ? null : into.code() + " " + into.title())
                        .because(reason));
        if (into != null) {
            trail.record(
                    by,
                    Change.of("evaluation.act.taken." + how, "task", into.id())
                            .from(current.task().code() + " " + current.task().title())
                            .to(reached + "%")
                            .because(reason));
        }
        carried.fire(new TaskCarried(taskId));
        return decision;
    }

    private Adjustment approval(CarryTask what) {
        return Adjustment.of(what.reason(), what.basis(), what.approvedBy(), what.approvedOn(), LocalDate.now(clock));
    }

    /** An issued list is changed by an adjustment; a task of it that takes another up says what it said before. */
    private boolean issued(CarryTask what, Caller by) {
        return what.how() == CarryOver.How.CARRY_OVER
                && what.list() != null
                && catalogue.list(what.list(), by).issued();
    }

    private void requireUndone(Current current) {
        TaskYear year = current.year();
        if (decisions.of(current.task().id()).isPresent()) {
            throw new CarriedBefore();
        }
        if (year.closedOn() != null || year.phase() == Phase.CANCELLED) {
            throw new Refusal("evaluation.carry.done." + (year.closedOn() != null ? "COMPLETED" : "CANCELLED"));
        }
        if (year.phase() == Phase.COMPLETION_REPORTED) {
            throw new Refusal("evaluation.carry.closeOutFirst");
        }
        int until = catalogue.listOf(current.task()).until();
        if (until > year.year()) {
            throw new Refusal("evaluation.carry.goesOn", Integer.toString(until));
        }
        LocalDate opens = LocalDate.of(year.year(), 12, 31);
        if (LocalDate.now(clock).isBefore(opens)) {
            throw new Refusal("evaluation.carry.notOpenYet", Integer.toString(year.year()), opens.toString());
        }
    }

    private Task goOn(Current current, CarryTask what, int reached, @Nullable Adjustment approval, Caller by) {
        TaskList list = other(current.task(), what, by);
        Deadline deadline = deadline(current.task(), what, list);
        int opening = Math.min(MOST, reached);
        String basis = current.year().year() + "年结转，年末进展 " + reached + "%（"
                + current.task().code() + "）";
        return adjusting.carry(list.id(), current.task(), deadline, opening, basis, approval, by);
    }

    /** Year-less words mean the year of the list that takes the task up. */
    private static Deadline deadline(Task task, CarryTask what, TaskList list) {
        String words = what.deadline();
        Deadline deadline =
                words == null || words.isBlank() ? task.deadline() : DeadlineReader.read(words.strip(), list.year());
        LocalDate due = deadline.due();
        boolean passed = deadline.kind() != DeadlineKind.RECURRING && due != null && due.getYear() < list.year();
        new Invalid.Check()
                .require(deadline.understood(), "deadline", "lifecycle.deadlineUnclear", String.valueOf(words))
                .require(!passed, "deadline", "evaluation.carry.deadlinePassed")
                .orRefuse();
        return deadline;
    }

    private Task takenUpBy(Current current, CarryTask what, Caller by) {
        TaskList list = other(current.task(), what, by);
        Task into = catalogue.task(Objects.requireNonNull(what.into()), by);
        new Invalid.Check()
                .require(
                        into.listId() == list.id() && into.droppedOn() == null,
                        "into",
                        "evaluation.carry.intoElsewhere")
                .orRefuse();
        return into;
    }

    private TaskList other(Task task, CarryTask what, Caller by) {
        TaskList list = catalogue.list(Objects.requireNonNull(what.list()), by);
        if (list.id() == task.listId()) {
            throw new Invalid("list", "evaluation.carry.sameList");
        }
        return list;
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** What was decided about a task, if anything. */
    public Optional<CarryOver> of(long taskId) {
        return decisions.of(taskId);
    }

    /** All decisions of a region, by task. */
    public Map<Long, CarryOver> ofRegion(long regionId) {
        List<CarryOver> all = decisions.ofRegion(regionId);
        return all.stream().collect(Collectors.toMap(CarryOver::taskId, Function.identity()));
    }

    /** A task is carried over once. */
    public static class CarriedBefore extends Refusal {
        CarriedBefore() {
            super("evaluation.carry.carriedBefore");
        }
    }
}
