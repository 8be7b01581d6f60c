package org.guatu.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What time it is at the office, and which day lies so many working days ahead. */
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

    /** The last day of a term of so many working days that begins today. */
    public LocalDate inWorkingDays(int days) {
        return afterWorkingDays(today(), days);
    }

    public LocalDate afterWorkingDays(LocalDate day, int days) {
        return calendars.current().plus(day, days);
    }

    /** Working days left until the end of a day; negative once it has passed. */
    public int workingDaysLeft(LocalDate day) {
        return calendars.current().daysLeft(today(), day);
    }
}
