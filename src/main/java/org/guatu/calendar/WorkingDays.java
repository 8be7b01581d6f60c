package org.guatu.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Today, and the days that lie some working days from it or from another day. */
@ApplicationScoped
public class WorkingDays {
    private final Calendars calendars;
    private final Clock clock;

    WorkingDays(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The calendar as it stands. */
    public WorkCalendar calendar() {
        return calendars.current();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The last day of a term of so many working days from today. */
    public LocalDate in(int workingDays) {
        return after(today(), workingDays);
    }

    /** The day so many working days after another; before it where the number is negative. */
    public LocalDate after(LocalDate day, int workingDays) {
        return calendars.current().plus(day, workingDays);
    }

    /** Working days left until a day; negative when it is over. */
    public int left(LocalDate day) {
        return calendars.current().daysLeft(today(), day);
    }
}
