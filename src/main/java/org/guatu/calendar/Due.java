package org.guatu.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A day by which something is due, and what becomes of it on a day off. What this product asks for rolls forward to the
 * next working day; what a list sets stays as the list says; what a statute sets never moves, and whoever has to keep it
 * hands in before a day off.
 *
 * @param day the day itself
 * @param kind why it lies there
 */
public record Due(LocalDate day, Kind kind) {
    /** The annual report on building the rule of law is submitted by 1 March: 法治政府建设与责任落实督察工作规定 (2019). */
    public static final MonthDay ANNUAL_REPORT_SUBMITTED = MonthDay.of(3, 1);

    /** It is published by 1 April: the same. */
    public static final MonthDay ANNUAL_REPORT_PUBLISHED = MonthDay.of(4, 1);

    /** Why a due day lies where it lies. */
    public enum Kind {
        /** A report of this product: rolled forward to a working day. */
        ROLLED,
        /** The deadline of a task, as its list says it. */
        FIXED,
        /** Set by statute. */
        STATUTORY
    }

    /** The first working day on or after the nominal day. */
    public static Due rolled(LocalDate nominal, WorkCalendar calendar) {
        return new Due(calendar.rollForward(nominal), Kind.ROLLED);
    }

    /** The day that a list names, working day or not. */
    public static Due fixed(LocalDate day) {
        return new Due(day, Kind.FIXED);
    }

    /** The day that a statute names, working day or not. */
    public static Due statutory(int year, MonthDay day) {
        return new Due(day.atYear(year), Kind.STATUTORY);
    }
}
