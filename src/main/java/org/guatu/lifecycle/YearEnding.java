package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guatu.calendar.OfficeTime;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** Ends a task's year when it is frozen. */
@ApplicationScoped
@Transactional
public class YearEnding {
    private final Lifecycle lifecycle;
    private final TaskYears years;
    private final YearFreezes freezes;
    private final Instances instances;
    private final Turning turning;
    private final Trail trail;
    private final OfficeTime time;

    YearEnding(
            Lifecycle lifecycle,
            TaskYears years,
            YearFreezes freezes,
            Instances instances,
            Turning turning,
            Trail trail,
            OfficeTime time) {
        this.lifecycle = lifecycle;
        this.years = years;
        this.freezes = freezes;
        this.instances = instances;
        this.turning = turning;
        this.trail = trail;
        this.time = time;
    }

    /**
     * The office freezes a year of its region: all instances of the year end, but those whose deadline is yet to come.
     *
     * @return how many ended
     */
    public int freeze(int year, Caller by) {
        if (freezes.of(by.regionId(), year).isPresent()) {
            throw new Refusal("lifecycle.frozenBefore", Integer.toString(year));
        }
        if (!years.any(by.regionId(), year)) {
            throw new Refusal("lifecycle.nothingToFreeze", Integer.toString(year));
        }
        freezes.persist(new YearFreeze(year, time.today(), by, time.now()));
        trail.record(
                by,
                Change.of("lifecycle.act.yearFrozen", "region", by.regionId()).to(year));
        List<TaskYear> turned = years.living(by.regionId(), year).stream()
                .filter(one -> one.turnedOn() != null)
                .toList();
        turned.forEach(this::freeze);
        return turned.size();
    }

    /** Where the process does not wait for it, because it is of an earlier model, the year ends with its process. */
    private void freeze(TaskYear year) {
        if (!instances.freeze(year)) {
            end(year.id());
            instances.end(year);
        }
    }

    /** The end of 30 June, on which a year that nobody froze ends by itself; a later deadline has a month. */
    public LocalDate lapses(int year, LocalDate turned) {
        LocalDate june = LocalDate.of(year + 1, 6, 30);
        LocalDate later = turned.plusMonths(1);
        return later.isAfter(june) ? later : june;
    }

    /** The years that nobody froze and whose process did not end them. */
    public List<Long> lapsed() {
        LocalDate today = time.today();
        boolean half = today.isAfter(LocalDate.of(today.getYear(), 6, 30));
        return years.turnedUntil(today.getYear() - (half ? 1 : 2)).stream()
                .filter(one -> lapses(one.year(), Objects.requireNonNull(one.turnedOn()))
                        .isBefore(today))
                .map(TaskYear::id)
                .toList();
    }

    /** Ends one of them; false where its process has done so meanwhile. */
    public boolean lapse(long taskYearId) {
        TaskYear year = lifecycle.year(taskYearId);
        if (!year.lives()) {
            return false;
        }
        freeze(year);
        return true;
    }

    /** When a region's year was frozen, if it was. */
    public Optional<YearFreeze> frozen(long regionId, int year) {
        return freezes.of(regionId, year);
    }

    /** The year has its first grade: nobody is asked for one any more. */
    public void graded(TaskYear year) {
        year.grade(time.today());
    }

    /** The year is frozen: nothing of it changes any more. Called by the process. */
    public void end(long taskYearId) {
        Current current = lifecycle.current(taskYearId);
        TaskYear year = current.year();
        boolean goesOn = years.of(year.taskId(), year.year() + 1)
                .filter(next -> next.takenBackOn() == null)
                .isPresent();
        if (year.phase() == Phase.AWAITING_DECISION && !turning.needsDecision(current.task(), year)) {
            year.needNoDecision();
        }
        year.end(goesOn, time.today());
        trail.record(
                Caller.systemIn(year.regionId()),
                Change.of(goesOn ? "lifecycle.act.yearAssessed" : "lifecycle.act.yearEnded", "task", year.taskId())
                        .to(year.year()));
    }
}
