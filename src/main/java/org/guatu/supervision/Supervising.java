package org.guatu.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.time.OfficeDays;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.supervision.proposal.Proposing;
import org.jspecify.annotations.Nullable;

/** 催办: the office urges the lead unit of a task, on record; the unit answers. Once a task and day, unless there is a reason. */
@ApplicationScoped
@Transactional
public class Supervising {
    private static final int LONGEST = 500;

    private final Urgings urgings;
    private final Lifecycle lifecycle;
    private final Catalogue catalogue;
    private final Proposing proposing;
    private final Trail trail;
    private final Clock clock;
    private final Event<UrgingEvent> events;

    Supervising(
            Urgings urgings,
            Lifecycle lifecycle,
            Catalogue catalogue,
            Proposing proposing,
            Trail trail,
            Clock clock,
            Event<UrgingEvent> events) {
        this.urgings = urgings;
        this.lifecycle = lifecycle;
        this.catalogue = catalogue;
        this.proposing = proposing;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** What an urging of several tasks did; {@code passedOver} were urged today already. */
    public record Outcome(List<Urging> urgings, List<Long> passedOver) {}

    /** How often a unit or a person was urged, or urged others. */
    public record Count<T>(T who, long urged, long answered) {}

    /**
     * Urges the lead unit; a task that is over or stands still has nothing to urge. Whoever urges one task may do so again
     * on the same day: every urging is recorded and counts as burden.
     */
    public Urging urge(long taskId, UrgeTask asked, Caller by) {
        return urge(lifecycle.current(taskId, by), checked(asked.message()), asked.reason(), by);
    }

    /** As {@link #urgeAll} or {@link #urgeLate}, as either tasks or a list are named. */
    public Outcome urgeSeveral(UrgeTasks asked, Caller by) {
        if ((asked.tasks() == null) == (asked.list() == null)) {
            throw new Invalid("tasks", "supervision.tasksOrList");
        }
        return asked.list() == null ? urgeAll(asked, by) : urgeLate(asked, by);
    }

    /** Urges all of the tasks or, where one cannot be urged, none; those of today are passed over unless there is a reason. */
    public Outcome urgeAll(UrgeTasks asked, Caller by) {
        return urgeAll(asked.tasks() == null ? List.of() : asked.tasks(), asked, by);
    }

    /** Urges every task of a list that is overdue, red, or whose report is missing. */
    public Outcome urgeLate(UrgeTasks asked, Caller by) {
        if (asked.list() == null) {
            throw new Invalid("list", "supervision.tasksOrList");
        }
        long list = catalogue.list(asked.list(), by).id();
        List<Long> late = proposing.situations(by).stream()
                .filter(one -> one.task().listId() == list
                        && one.situation().late()
                        && !one.situation().paused())
                .map(one -> one.task().id())
                .toList();
        if (late.isEmpty()) {
            throw new Refusal("supervision.nobodyLate");
        }
        return urgeAll(late, asked, by);
    }

    private Outcome urgeAll(List<Long> tasks, UrgeTasks asked, Caller by) {
        String text = checked(asked.message());
        new Invalid.Check()
                .require(!tasks.isEmpty(), "tasks", "supervision.page.nothingTicked")
                .orRefuse();
        List<Urging> done = new ArrayList<>();
        List<Long> passedOver = new ArrayList<>();
        for (long taskId : new LinkedHashSet<>(tasks)) {
            Current current = lifecycle.current(taskId, by);
            if (missing(asked.reason()) && urgedToday(taskId)) {
                passedOver.add(taskId);
            } else {
                done.add(urge(current, text, asked.reason(), by));
            }
        }
        if (done.isEmpty()) {
            throw new Refusal("supervision.urgedToday");
        }
        return new Outcome(done, passedOver);
    }

    private static String checked(@Nullable String message) {
        String text = message == null ? "" : message.strip();
        new Invalid.Check()
                .require(!text.isEmpty(), "message", "supervision.messageMissing")
                .require(text.length() <= LONGEST, "message", "supervision.messageTooLong", LONGEST)
                .orRefuse();
        return text;
    }

    private static boolean missing(@Nullable String reason) {
        return reason == null || reason.isBlank();
    }

    private boolean urgedToday(long taskId) {
        return urgings.count("taskId = ?1 and urged.at >= ?2", taskId, OfficeDays.startOf(LocalDate.now(clock))) > 0;
    }

    private Urging urge(Current current, String text, @Nullable String reason, Caller by) {
        if (!current.year().phase().underWay()) {
            throw new Refusal("supervision.nothingToUrge");
        }
        Task task = current.task();
        Urging urging = new Urging(task, text, missing(reason) ? null : reason, by, clock.instant());
        urgings.persist(urging);
        trail.record(
                by,
                Change.of("supervision.act.urged", "task", task.id()).to(text).because(urging.reason()));
        events.fire(new UrgingEvent.Urged(task, urging));
        return urging;
    }

    /** The unit answers, once. */
    public Urging answer(long id, AnswerUrging said, Caller by) {
        Urging urging = urgings.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
        String text = said.answer() == null ? "" : said.answer().strip();
        new Invalid.Check()
                .require(!text.isEmpty() && text.length() <= LONGEST, "answer", "supervision.answerMissing", LONGEST)
                .orRefuse();
        urging.answer(text, by, clock.instant());
        trail.record(
                by,
                Change.of("supervision.act.answered", "task", urging.taskId()).to(text));
        events.fire(new UrgingEvent.Answered(catalogue.task(urging.taskId()), urging));
        return urging;
    }

    /** Urgings on a task, newest first. */
    public List<Urging> urgings(long taskId) {
        return urgings.list("taskId = ?1 order by id desc", taskId);
    }

    /** Every urging that the caller may see, newest first: the office all, a unit those to it. */
    public List<Urging> all(Caller by) {
        return urgings.visible(by);
    }

    /** Urgings of the caller's region from an instant on. */
    public List<Urging> urgedSince(Instant from, Caller by) {
        return urgings.list("regionId = ?1 and urged.at >= ?2 order by id", by.regionId(), from);
    }

    /** How often each unit was urged, most often first. */
    public List<Count<Long>> byUnit(Caller by) {
        return counts(by, Urging::unitId);
    }

    private record Urger(@Nullable Long personId, String name) {}

    /** How often each person urged, most often first; two of one name are two. */
    public List<Count<String>> byPerson(Caller by) {
        return counts(by, urging -> new Urger(urging.personId(), urging.urgedBy())).stream()
                .map(one -> new Count<>(one.who().name(), one.urged(), one.answered()))
                .toList();
    }

    private <T> List<Count<T>> counts(Caller by, Function<Urging, T> whose) {
        Map<T, List<Urging>> groups = all(by).stream().collect(Collectors.groupingBy(whose));
        return groups.entrySet().stream()
                .map(one -> new Count<>(
                        one.getKey(),
                        one.getValue().size(),
                        one.getValue().stream()
                                .filter(urging -> urging.answer() != null)
                                .count()))
                .sorted(Comparator.comparingLong((Count<T> one) -> one.urged()).reversed())
                .toList();
    }

    /** How often each unit of a region was urged from one instant until before another. */
    public Map<Long, Long> countByUnit(long regionId, Instant from, Instant until) {
        return urgings.countByUnit(regionId, from, until);
    }
}
