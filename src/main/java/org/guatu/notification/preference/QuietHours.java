package org.guatu.notification.preference;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.guatu.calendar.WorkCalendar;

/**
 * When somebody does not want to be disturbed: between two times of day, over midnight if need be, and, if so chosen, on
 * days that the office does not work. Equal times mean none.
 */
public record QuietHours(LocalTime from, LocalTime to, boolean daysOff) {
    /** The moment itself where it is not quiet, else the first one afterwards that is not. */
    public LocalDateTime endFrom(LocalDateTime moment, WorkCalendar calendar) {
        LocalDateTime end = moment;
        if (isQuiet(moment.toLocalTime())) {
            LocalDate day = moment.toLocalTime().isBefore(to) ? moment.toLocalDate() : nextDay(moment);
            end = day.atTime(to);
        }
        if (!daysOff || calendar.isWorkingDay(end.toLocalDate())) {
            return end;
        }
        LocalDateTime begin = calendar.rollForward(end.toLocalDate()).atStartOfDay();
        return isQuiet(begin.toLocalTime()) ? begin.toLocalDate().atTime(to) : begin;
    }

    private static LocalDate nextDay(LocalDateTime moment) {
        return moment.toLocalDate().plusDays(1);
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
