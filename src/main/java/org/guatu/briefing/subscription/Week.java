package org.guatu.briefing.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A week that is told of.
 *
 * @param monday on which it begins
 * @param day on which it is told: that Monday, or the next working day where it is off
 */
public record Week(LocalDate monday, LocalDate day) {
    private static final int DAYS = 7;

    /** The Monday of a day's week. */
    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Monday before: what changed since then is told. */
    public LocalDate since() {
        return monday.minusDays(DAYS);
    }

    public LocalDate sunday() {
        return monday.plusDays(DAYS - 1);
    }
}
