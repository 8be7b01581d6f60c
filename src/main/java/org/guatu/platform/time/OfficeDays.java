package org.guatu.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Days of the office as instants: a due day ends at 23:59:59 in Asia/Shanghai, reminders go out at nine. */
public final class OfficeDays {
    private static final LocalTime END = LocalTime.of(23, 59, 59);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** A moment that never comes. The engine keeps its timers as timestamps, which end in January 2038. */
    public static final Instant NEVER = startOf(LocalDate.of(2037, 12, 31));

    private OfficeDays() {}

    public static Instant endOf(LocalDate day) {
        return day.atTime(END).atZone(OfficeClock.ZONE).toInstant();
    }

    public static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(OfficeClock.ZONE).toInstant();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(OfficeClock.ZONE).toLocalDate();
    }
}
