package org.guatu.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.platform.Caller;
import org.guatu.platform.RealTime;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps the calendar that the whole office counts by. */
@ApplicationScoped
@Transactional
public class Calendars {
    /** Another node's change is seen after this long at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final CalendarDays days;
    private final Trail trail;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    Calendars(CalendarDays days, Trail trail, @RealTime Clock clock) {
        this.days = days;
        this.trail = trail;
        this.clock = clock;
    }

    private record Kept(WorkCalendar calendar, Instant until) {}

    public WorkCalendar current() {
        Kept now = kept;
        if (now == null || now.until.isBefore(clock.instant())) {
            now = new Kept(read(), clock.instant().plus(FRESH));
            kept = now;
        }
        return now.calendar;
    }

    private WorkCalendar read() {
        Map<LocalDate, Boolean> overrides =
                days.inOrder().stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::working));
        return WorkCalendar.with(overrides);
    }

    /** The administrator's own days, in order. */
    public List<CalendarDay> declared() {
        return days.inOrder();
    }

    /** Declares a day working or free. */
    public void declare(LocalDate day, boolean working, String name, Caller by) {
        CalendarDay known = days.findById(day);
        if (known == null) {
            days.persist(new CalendarDay(day, working, name));
        } else {
            known.declare(working, name);
        }
        trail.record(
                by,
                Change.of("calendar.act.declared", "calendar", day.toEpochDay()).to(day + " " + working + " " + name));
        kept = null;
    }
}
