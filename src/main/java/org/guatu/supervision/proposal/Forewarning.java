package org.guatu.supervision.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.Terms;
import org.guatu.lifecycle.plan.BackSchedule;
import org.guatu.reporting.standing.NearTerms;
import org.guatu.supervision.ladder.Ladder;
import org.guatu.supervision.ladder.Ladder.Question;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Situation;
import org.guatu.supervision.ladder.Trigger;

/** 时限提醒: the system's own reminder before a deadline; whether there is reason for one, the rules of the ladder say. */
@ApplicationScoped
@Transactional
public class Forewarning {
    private final Lifecycle lifecycle;
    private final Proposing proposing;
    private final Ladder ladder;
    private final NearTerms near;
    private final Terms terms;
    private final OfficeTime time;
    private final Event<DeadlineNear> events;

    Forewarning(
            Lifecycle lifecycle,
            Proposing proposing,
            Ladder ladder,
            NearTerms near,
            Terms terms,
            OfficeTime time,
            Event<DeadlineNear> events) {
        this.lifecycle = lifecycle;
        this.proposing = proposing;
        this.ladder = ladder;
        this.near = near;
        this.terms = terms;
        this.time = time;
        this.events = events;
    }

    /** The days on which there may be reason to remind, in their order. */
    public Stream<LocalDate> days(long taskYearId) {
        Current current = lifecycle.current(taskYearId);
        Task task = current.task();
        if (task.deadline().kind() == DeadlineKind.OPEN_ENDED) {
            return Stream.of();
        }
        return days(
                BackSchedule.horizon(task.deadline(), current.year().year()),
                time.calendar(task.regionId()),
                near,
                terms);
    }

    /** Of a deadline: the day on which it comes near, the one on which reports are reminded of, and the last. */
    public static Stream<LocalDate> days(LocalDate due, WorkCalendar calendar, NearTerms near, Terms terms) {
        return Stream.of(calendar.whenLeft(near.days(), due), calendar.whenLeft(terms.remindBefore(), due), due)
                .map(day -> calendar.isWorkingDay(day) ? day : calendar.plus(day, -1))
                .distinct()
                .sorted();
    }

    /** Reminds the lead unit where the rules find reason to. */
    public void remind(long taskYearId) {
        Current current = lifecycle.current(taskYearId);
        Task task = current.task();
        Situation now = proposing.situation(task, current.year());
        LocalDate due = now.due();
        if (due == null) {
            return;
        }
        int left = time.daysLeft(due, task.regionId());
        int actual = (int) now.standing().actual();
        Optional<Level> level = ladder.level(new Question(Trigger.NEAR_DUE, null, 0, left, actual, 0, now.paused()));
        if (left >= 0 && level.equals(Optional.of(Level.REMINDER))) {
            events.fire(new DeadlineNear(task, Objects.requireNonNull(due), left, actual));
        }
    }
}
