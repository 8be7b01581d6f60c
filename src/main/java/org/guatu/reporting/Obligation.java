package org.guatu.reporting;

import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.lifecycle.Terms;

/**
 * That a period is to be reported: from which day on the report is taken, and when it is due. Late ones are taken too.
 * Default of this product: due on the 5th of the month after the period, rolled forward to a working day, and open from
 * seven days before.
 */
public record Obligation(Period period, LocalDate opens, LocalDate due) {
    public static Obligation of(Period period, WorkCalendar calendar, Terms terms) {
        LocalDate nominal = period.end().plusDays(terms.reportDueDay());
        LocalDate due = calendar.rollForward(nominal);
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
}
