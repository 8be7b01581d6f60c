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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.guatu.calendar.notice.HolidayNotice;
import org.guatu.calendar.notice.LoadNotice;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.guatu.platform.engine.Retiming;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the calendars that terms are counted by: the law, kept by the top region (the library, the notices that were
 * loaded, the days declared by hand), and the days that a region closed for itself. Whatever changes it moves the open terms in the same transaction and owes the engine's timers a recomputation.
 */
@ApplicationScoped
@Transactional
public class Calendars {
    /** Another node's change is seen after this long at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final CalendarDays days;
    private final CalendarNotices notices;
    private final NoticeDays noticeDays;
    private final ClosedDays closedDays;
    private final TopRegion top;
    private final Retiming retiming;
    private final Trail trail;
    private final Clock realTime;
    private final Clock clock;
    private final Event<CalendarsChanged> events;
    private final Event<TermsMoved> told;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Kept kept;

    Calendars(
            CalendarDays days,
            CalendarNotices notices,
            NoticeDays noticeDays,
            ClosedDays closedDays,
            TopRegion top,
            Retiming retiming,
            Trail trail,
            @RealTime Clock realTime,
            Clock clock,
            Event<CalendarsChanged> events,
            Event<TermsMoved> told) {
        this.days = days;
        this.notices = notices;
        this.noticeDays = noticeDays;
        this.closedDays = closedDays;
        this.top = top;
        this.retiming = retiming;
        this.trail = trail;
        this.realTime = realTime;
        this.clock = clock;
        this.events = events;
        this.told = told;
    }

    private record Kept(WorkCalendars calendars, Instant until) {}

    /** The working days of every region now. */
    public WorkCalendars current() {
        Kept now = kept;
        if (now == null || now.until.isBefore(realTime.instant())) {
            long seen = changes.get();
            now = new Kept(read(), realTime.instant().plus(FRESH));
            if (changes.get() == seen) {
                kept = now;
            }
        }
        return now.calendars;
    }

    private WorkCalendars read() {
        Map<Integer, Map<LocalDate, Boolean>> loaded = loaded();
        Map<LocalDate, Boolean> byHand = byHand();
        Map<Long, Set<LocalDate>> own = closedDays.all().stream()
                .collect(Collectors.groupingBy(
                        ClosedDay::regionId, Collectors.mapping(ClosedDay::day, Collectors.toSet())));
        return new WorkCalendars(
                WorkCalendar.of(loaded, byHand),
                own.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, region -> WorkCalendar.of(loaded, byHand, region.getValue()))));
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
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) CalendarsChanged changed) {
        changes.incrementAndGet();
        kept = null;
    }

    /** A region's year with all its days that are not what their weekday says. */
    public CalendarYear year(int year, long regionId) {
        WorkCalendar calendar = current().of(regionId);
        CalendarNotice notice = notices.findById(year);
        Map<LocalDate, NotedDay> noted = new TreeMap<>();
        closedDays
                .ofRegion(regionId)
                .forEach(day ->
                        noted.put(day.day(), new NotedDay(day.day(), false, day.name(), NotedDay.Source.REGION, null)));
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

    /** Whether what the caller's region declares is law in every region. */
    public boolean keepsLaw(Caller by) {
        return top.is(by.regionId());
    }

    /**
     * Declares a day: the top region over what notice and library say, for all; another closes one of its own, which
     * neither works where the law rests nor rests where the law names the day.
     */
    public TermsMoved declare(DeclareDay asked, Caller by) {
        DeclareDay.Checked checked = asked.checked();
        return keepsLaw(by) ? declareLaw(checked, by) : close(checked, by);
    }

    private TermsMoved declareLaw(DeclareDay.Checked asked, Caller by) {
        LocalDate day = asked.day();
        WorkCalendars before = read();
        CalendarDay known = days.findById(day);
        String was = known == null ? null : told(day, known.working(), known.name());
        if (known == null) {
            days.persist(new CalendarDay(day, asked.working(), asked.name()));
        } else {
            known.declare(asked.working(), asked.name());
        }
        Change change = declared(day).from(was).to(told(day, asked.working(), asked.name()));
        return changed(before, change, day + " " + asked.name(), by);
    }

    private TermsMoved close(DeclareDay.Checked asked, Caller by) {
        LocalDate day = asked.day();
        WorkCalendars before = read();
        if (asked.working() || !before.law().closable(day)) {
            throw new AgainstTheLaw(day);
        }
        ClosedDay known = closedDays.of(by.regionId(), day).orElse(null);
        String was = known == null ? null : told(day, false, known.name());
        if (known == null) {
            closedDays.persist(new ClosedDay(by.regionId(), day, asked.name()));
        } else {
            known.call(asked.name());
        }
        Change change = declared(day).from(was).to(told(day, false, asked.name()));
        return changed(before, change, day + " " + asked.name(), by);
    }

    private static Change declared(LocalDate day) {
        return Change.of("calendar.act.declared", "calendar", day.toEpochDay());
    }

    private static String told(LocalDate day, boolean working, String name) {
        return day + " " + working + " " + name;
    }

    /** Takes back a day that the caller's region declared: what stands below holds again. */
    public TermsMoved takeBack(TakeDayBack asked, Caller by) {
        LocalDate day = asked.day();
        WorkCalendars before = read();
        String was = day == null ? null : keepsLaw(by) ? withdrawn(day) : reopened(day, by.regionId());
        if (day == null || was == null) {
            throw new NotFound("calendar.notDeclared", String.valueOf(day));
        }
        Change change = Change.of("calendar.act.takenBack", "calendar", day.toEpochDay())
                .from(was);
        return changed(before, change, day + was.substring(was.lastIndexOf(' ')), by);
    }

    private @Nullable String withdrawn(LocalDate day) {
        CalendarDay known = days.findById(day);
        if (known == null) {
            return null;
        }
        days.delete(known);
        return told(day, known.working(), known.name());
    }

    private @Nullable String reopened(LocalDate day, long regionId) {
        ClosedDay known = closedDays.of(regionId, day).orElse(null);
        if (known == null) {
            return null;
        }
        closedDays.delete(known);
        return told(day, false, known.name());
    }

    /** Loads a year's notice, in the place of an earlier one: all its days or none. Refused where anything is odd. */
    public TermsMoved load(LoadNotice asked, Caller by) {
        if (!keepsLaw(by)) {
            throw new NotAllowed("calendar.noticeOfTheTop");
        }
        HolidayNotice notice = asked.read();
        Integer year = notice.year();
        if (year == null || !notice.sound()) {
            throw new Invalid(notice.problems());
        }
        WorkCalendars before = read();
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
        return Shift.between(read().law(), WorkCalendar.of(years, byHand()), year);
    }

    private TermsMoved changed(WorkCalendars before, Change change, String what, Caller by) {
        CalendarsChanged happened = new CalendarsChanged(before, read(), by, new CalendarsChanged.Moved());
        events.fire(happened);
        retiming.owe();
        int terms = happened.moved().terms();
        trail.record(by, change.because("随之移动的在办期限 " + terms + " 项"));
        happened.moved().byRegion().forEach((region, some) -> told.fire(new TermsMoved(what, some, region)));
        return new TermsMoved(what, terms, by.regionId());
    }

    /** What the law says of a day holds in every region. */
    public static class AgainstTheLaw extends Refusal {
        AgainstTheLaw(LocalDate day) {
            super("calendar.againstTheLaw", day.toString());
        }
    }
}
