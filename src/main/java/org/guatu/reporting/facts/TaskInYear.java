package org.guatu.reporting.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskVersion;
import org.guatu.lifecycle.TaskYear;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/** An issued task in one of its years; what is asked of it again and again is derived once. */
public final class TaskInYear implements DatedYear {
    private final Task task;
    private final TaskYear year;
    private final List<TaskVersion> earlier;
    private final YearFacts facts;
    private final Derived derived = new Derived(Derived.OF_A_TASK);

    /** @param earlier what the task said before, the oldest first */
    TaskInYear(Task task, TaskYear year, List<TaskVersion> earlier, YearFacts facts) {
        this.task = task;
        this.year = year;
        this.earlier = earlier;
        this.facts = facts;
    }

    public Task task() {
        return task;
    }

    public TaskYear year() {
        return year;
    }

    @Override
    public YearFacts facts() {
        return facts;
    }

    /** The calendar is the one that the facts were gathered by. */
    @Override
    public Standing standingOn(LocalDate day, WorkCalendar calendar) {
        return derived.once(day, () -> facts.standingOn(day, calendar));
    }

    /** As {@link TaskFacts#knows}. */
    public boolean knows(Object key) {
        return derived.knows(key);
    }

    /** As {@link TaskFacts#once}. */
    public <T> T once(Object key, Supplier<T> derive) {
        return derived.once(key, derive);
    }

    /** The unit that led it on a day. */
    public long leadOn(LocalDate day) {
        TaskVersion then = saidOn(day);
        return then == null ? task.leadUnitId() : then.content().units().lead();
    }

    /** The top section of its list under which it stood on a day. */
    public String areaOn(LocalDate day) {
        TaskVersion then = saidOn(day);
        return then == null ? task.area() : then.wording().area();
    }

    /** What it was called on a day. */
    public String titleOn(LocalDate day) {
        TaskVersion then = saidOn(day);
        return then == null ? task.title() : then.wording().title();
    }

    /** The leading official on a day; null where its list named none. */
    public @Nullable String leaderOn(LocalDate day) {
        TaskVersion then = saidOn(day);
        return then == null ? task.wording().leadingOfficial() : then.wording().leadingOfficial();
    }

    private @Nullable TaskVersion saidOn(LocalDate day) {
        return earlier.stream()
                .filter(version -> !version.validUntil().isBefore(day))
                .findFirst()
                .orElse(null);
    }
}
