package org.guatu.reporting.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.calendar.Due;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.lifecycle.PastTerms;
import org.guatu.lifecycle.Suspension;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.Terms;

/**
 * That a period is to be reported: from which day on the report is taken, and when it is due. Late ones are taken too.
 * Default of this product: due on the 5th of the month after the period, rolled forward to a working day, and open from
 * seven days before.
 */
public record Obligation(Period period, LocalDate opens, LocalDate due) {
    public static Obligation of(Period period, WorkCalendar calendar, Terms terms) {
        LocalDate nominal = period.end().plusDays(terms.reportDueDay());
        LocalDate due = Due.rolled(nominal, calendar).day();
        return new Obligation(period, due.minusDays(terms.reportOpensDaysBefore()), due);
    }

    /** The obligations of a task's year: every period that ends on or after the day the year began for it. */
    public static List<Obligation> ofYear(
            int year, Cadence cadence, LocalDate startsOn, WorkCalendar calendar, Terms terms) {
        return Period.of(year, cadence).stream()
                .filter(period -> !period.end().isBefore(startsOn))
                .map(period -> of(period, calendar, terms))
                .toList();
    }

    /**
     * As above for a year that did not go straight: a period is asked for in the cadence that held on its last day, none
     * is asked for that ends while the task stands still, and a report that was due later has as many working days from
     * the day on which the task goes on as were left.
     */
    public static List<Obligation> ofYear(
            TaskYear year, Task task, PastTerms course, WorkCalendar calendar, Terms terms) {
        List<Obligation> all = new ArrayList<>();
        LocalDate from = year.startsOn();
        for (PastTerms.Rhythm rhythm : course.rhythms(task)) {
            for (Obligation one : ofYear(year.year(), rhythm.cadence(), from, calendar, terms)) {
                LocalDate end = one.period().end();
                if (!end.isAfter(rhythm.until()) && !course.stoodStillOn(end)) {
                    all.add(one.putOff(course.suspensions(), calendar));
                }
            }
            if (!rhythm.until().isBefore(from) && rhythm.until().isBefore(LocalDate.MAX)) {
                from = rhythm.until().plusDays(1);
            }
        }
        return List.copyOf(all);
    }

    private Obligation putOff(List<Suspension> suspensions, WorkCalendar calendar) {
        LocalDate later = due;
        for (Suspension halt : suspensions) {
            LocalDate resumed = halt.endsOn();
            boolean running = period.end().isBefore(halt.startsOn()) && !later.isBefore(halt.startsOn());
            if (running && resumed != null) {
                later = calendar.plus(resumed, Math.max(0, calendar.daysLeft(halt.startsOn(), later)));
            }
        }
        return new Obligation(period, opens, later);
    }
}
