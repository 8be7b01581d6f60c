package org.guatu.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.time.OfficeDays;

/**
 * A morning on which the system reminds of a missing report.
 *
 * @param stage which of them it is, by which it is known when the calendar moves it
 */
public record ReminderDay(String stage, LocalDate day) {
    private static final String COOPERATING = "COOPERATING";

    /**
     * Of a period's report: the cooperating units on the last day for their parts, the lead unit three working days
     * before it is due but not before it is taken, on that day, and the working day after. One that would fall on a day
     * off is given on the working day before (domain brief §4.2).
     */
    public static List<ReminderDay> of(Obligation asked, WorkCalendar calendar, Terms terms) {
        List<ReminderDay> all = new ArrayList<>();
        all.add(new ReminderDay(COOPERATING, contributionDue(asked, calendar, terms)));
        all.addAll(around(asked.opens(), asked.due(), calendar, terms));
        return all;
    }

    /** Of a report that was returned: the same around the day by which it is to come again. */
    public static List<ReminderDay> again(LocalDate due, WorkCalendar calendar, Terms terms) {
        return around(LocalDate.MIN, due, calendar, terms);
    }

    /** From when on cooperating units are asked for their parts of a report that is due on a day. */
    public static LocalDate contributionOpens(LocalDate due, Terms terms) {
        return due.minusDays(terms.cooperatingOpensDaysBefore());
    }

    /** Cooperating units hand in their parts so long before the lead unit's report is due. */
    public static LocalDate contributionDue(Obligation asked, WorkCalendar calendar, Terms terms) {
        return calendar.plus(asked.due(), -terms.cooperatingBefore());
    }

    private static List<ReminderDay> around(LocalDate opens, LocalDate due, WorkCalendar calendar, Terms terms) {
        List<ReminderDay> all = new ArrayList<>();
        LocalDate before = calendar.plus(due, -terms.remindBefore());
        all.add(new ReminderDay("BEFORE", before.isBefore(opens) ? opens : before));
        all.add(new ReminderDay("ON", due));
        all.add(new ReminderDay("AFTER", calendar.plus(due, terms.remindAfter())));
        return all.stream()
                .map(one -> new ReminderDay(one.stage(), workingDay(one.day(), calendar)))
                .toList();
    }

    private static LocalDate workingDay(LocalDate day, WorkCalendar calendar) {
        return calendar.isWorkingDay(day) ? day : calendar.plus(day, -1);
    }

    public Instant at() {
        return OfficeDays.morningOf(day);
    }

    /** Whether it goes to the cooperating units and not to the lead. */
    public boolean cooperating() {
        return stage.equals(COOPERATING);
    }
}
