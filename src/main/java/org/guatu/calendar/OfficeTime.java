package org.guatu.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What time it is at the office, and the working days that it counts its terms by. */
@ApplicationScoped
public class OfficeTime {
    private final Calendars calendars;
    private final Clock clock;

    OfficeTime(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The working days that a region counts by. */
    public WorkCalendar calendar(long regionId) {
        return calendars.current().of(regionId);
    }

    /** The working days of every region, without what single ones closed. */
    public WorkCalendar law() {
        return calendars.current().law();
    }

    /** The last day of a term of so many working days that begins today. */
    public LocalDate inWorkingDays(int days, long regionId) {
        return calendar(regionId).plus(today(), days);
    }

    /** Working days left until a day; negative when it is over. */
    public int daysLeft(LocalDate day, long regionId) {
        return calendar(regionId).daysLeft(today(), day);
    }

    /** The day that a chart speaks of: the one asked for, today where none is, and at the latest. */
    public LocalDate todayAtMost(@Nullable LocalDate asked) {
        LocalDate today = today();
        return asked == null || asked.isAfter(today) ? today : asked;
    }

    /** As above, and no earlier than working days are known. */
    public LocalDate dayOfCalendar(@Nullable LocalDate asked) {
        LocalDate day = todayAtMost(asked);
        return day.isBefore(LawDays.FIRST) ? LawDays.FIRST : day;
    }
}
