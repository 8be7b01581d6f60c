package org.guatu.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.guatu.calendar.notice.HolidayNotice;
import org.guatu.calendar.notice.LoadNotice;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.SignedAct;
import org.guatu.platform.engine.Retiming;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the calendar that the whole office counts by: the library, the notices that were loaded, the days declared by
 * hand. Whatever changes it moves the open terms in the same transaction and owes the engine's timers a recomputation.
 */
@ApplicationScoped
@Transactional
public class Calendars {
    /** Another node's change is seen after this long at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final CalendarDays days;
    private final CalendarNotices notices;
    private final NoticeDays noticeDays;
    private final Retiming retiming;
    private final Trail trail;
    private final Clock realTime;
    private final Clock clock;
    private final Event<CalendarChanged> events;
    private final Event<TermsMoved> told;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Kept kept;

    Calendars(
            CalendarDays days,
            CalendarNotices notices,
            NoticeDays noticeDays,
            Retiming retiming,
            Trail trail,
            @RealTime Clock realTime,
            Clock clock,
            Event<CalendarChanged> events,
            Event<TermsMoved> told) {
        this.days = days;
        this.notices = notices;
        this.noticeDays = noticeDays;
        this.retiming = retiming;
        this.trail = trail;
        this.realTime = realTime;
        this.clock = clock;
        this.events = events;
        this.told = told;
    }

    private record Kept(WorkCalendar calendar, Instant until) {}

    public WorkCalendar current() {
        Kept now = kept;
        if (now == null || now.until.isBefore(realTime.instant())) {
            long seen = changes.get();
            now = new Kept(read(), realTime.instant().plus(FRESH));
            if (changes.get() == seen) {
                kept = now;
            }
        }
        return now.calendar;
    }

    private WorkCalendar read() {
        return WorkCalendar.of(loaded(), byHand());
    }

    private Map<Integer, Map<LocalDate, Boolean>> loaded() {
        Map<Integer, Map<LocalDate, Boolean>> years = new TreeMap<>();
        notices.inOrder().forEach(one -> years.put(one.year(), new TreeMap<>()));
        noticeDays.inOrder().forEach(day -> years.computeIfAbsent(day.noticeYear(), year -> new TreeMap<>())
                .put(day.day(), day.working()));
        return years;
    }

    private Map<LocalDate, Boolean> byHand() {
        return days.inOrder().stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::working));
    }

    /** Another thread may have read what was not committed yet, or is no more. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) CalendarChanged changed) {
        changes.incrementAndGet();
        kept = null;
    }

    /** A year with all its days that are not what their weekday says. */
    public CalendarYear year(int year) {
        WorkCalendar calendar = current();
        CalendarNotice notice = notices.findById(year);
        Map<LocalDate, NotedDay> noted = new TreeMap<>();
        if (notice == null) {
            LawDays.days()
                    .forEach((day, said) -> noted.put(
                            day, new NotedDay(day, said.working(), said.name(), NotedDay.Source.LIBRARY, null)));
        }
        Map<Integer, String> titles =
                notices.inOrder().stream().collect(Collectors.toMap(CalendarNotice::year, CalendarNotice::title));
        noticeDays
                .inOrder()
                .forEach(day -> noted.put(
                        day.day(),
                        new NotedDay(
                                day.day(),
                                day.working(),
                                day.name(),
                                NotedDay.Source.NOTICE,
                                titles.get(day.noticeYear()))));
        days.inOrder()
                .forEach(day -> noted.put(
                        day.day(), new NotedDay(day.day(), day.working(), day.name(), NotedDay.Source.DECLARED, null)));
        LocalDate last = LocalDate.of(year, 12, 31);
        return new CalendarYear(
                year,
                calendar.estimated(year),
                calendar.between(LocalDate.of(year - 1, 12, 31), last),
                notice == null ? null : notice.title(),
                noted.values().stream()
                        .filter(day -> day.day().getYear() == year)
                        .toList());
    }

    /** Declares a day working or free, over what notice and library say. */
    public TermsMoved declare(DeclareDay asked, Caller by) {
        DeclareDay.Checked checked = asked.checked();
        LocalDate day = checked.day();
        boolean working = checked.working();
        String name = checked.name();
        WorkCalendar before = read();
        CalendarDay known = days.findById(day);
        String was = known == null ? null : day + " " + known.working() + " " + known.name();
        if (known == null) {
            days.persist(new CalendarDay(day, working, name));
        } else {
            known.declare(working, name);
        }
        Change change = Change.of("calendar.act.declared", "calendar", day.toEpochDay())
                .from(was)
                .to(day + " " + working + " " + name);
        return changed(before, change, day + " " + name, by);
    }

    /** Takes a declared day back: what notice and library say of it holds again. */
    public TermsMoved takeBack(TakeDayBack asked, Caller by) {
        LocalDate day = asked.day();
        CalendarDay known = day == null ? null : days.findById(day);
        if (day == null || known == null) {
            throw new NotFound("calendar.notDeclared", String.valueOf(day));
        }
        WorkCalendar before = read();
        days.delete(known);
        Change change = Change.of("calendar.act.takenBack", "calendar", day.toEpochDay())
                .from(day + " " + known.working() + " " + known.name());
        return changed(before, change, day + " " + known.name(), by);
    }

    /** Loads a year's notice, in the place of an earlier one: all its days or none. Refused where anything is odd. */
    public TermsMoved load(LoadNotice asked, Caller by) {
        HolidayNotice notice = asked.read();
        Integer year = notice.year();
        if (year == null || !notice.sound()) {
            throw new Invalid(notice.problems());
        }
        WorkCalendar before = read();
        CalendarNotice row = notices.findByIdOptional(year).orElseGet(() -> new CalendarNotice(year));
        row.load(notice.title(), asked.said(), SignedAct.of(by, clock.instant()));
        notices.persist(row);
        noticeDays.replace(
                year,
                notice.days().stream()
                        .map(day -> new NoticeDay(year, day.day(), day.working(), day.name()))
                        .toList());
        Change change = Change.of("calendar.act.loaded", "calendar", year).to(notice.title());
        return changed(before, change, notice.title(), by);
    }

    /** What loading the notice would change: days that become working days or cease to be some. */
    public List<Shift> shifts(HolidayNotice notice) {
        Integer year = notice.year();
        if (year == null) {
            return List.of();
        }
        Map<Integer, Map<LocalDate, Boolean>> years = loaded();
        years.put(year, notice.asDays());
        return Shift.between(read(), WorkCalendar.of(years, byHand()), year);
    }

    private TermsMoved changed(WorkCalendar before, Change change, String what, Caller by) {
        WorkCalendar after = read();
        CalendarChanged happened = new CalendarChanged(before, after, by, new CalendarChanged.Moved());
        events.fire(happened);
        retiming.owe();
        int terms = happened.moved().terms();
        trail.record(by, change.because("随之移动的在办期限 " + terms + " 项"));
        TermsMoved moved = new TermsMoved(what, terms, by.regionId());
        told.fire(moved);
        return moved;
    }
}
