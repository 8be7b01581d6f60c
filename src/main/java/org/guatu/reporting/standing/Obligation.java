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
 * seven days before, or earlier where a holiday would leave fewer than five working days, the due day included (domain
 * brief §4.2).
 */
public record Obligation(Period period, LocalDate opens, LocalDate due) {
    public static Obligation of(Period period, WorkCalendar calendar, Terms terms) {
        LocalDate nominal = period.end().plusDays(terms.reportDueDay());
        LocalDate due = Due.rolled(nominal, calendar).day();
        LocalDate opens = due.minusDays(terms.reportOpensDaysBefore());
        LocalDate latest = calendar.plus(due, 1 - terms.reportOpensWorkingDays());
        return new Obligation(period, opens.isBefore(latest) ? opens : latest, due);
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
     * As above for a year that did not go straight. Where the cadence changed, the first new period begins after the last
     * one that was asked: of an earlier cadence periods are asked on until the new one can begin, so that no month is
     * asked twice or by nobody; one that ended before the change is due a window after it. None is asked for that ends while the task stands still, and a report that was due later
     * has as many working days from the day on which the task goes on as were left.
     */
    public static List<Obligation> ofYear(
            TaskYear year, Task task, PastTerms course, WorkCalendar calendar, Terms terms) {
        return periods(year.year(), year.startsOn(), course.rhythms(task)).stream()
                .filter(period -> !course.stoodStillOn(period.end()))
                .map(period -> of(period, calendar, terms)
                        .notBefore(since(period, course.rhythms(task)), calendar, terms)
                        .putOff(course.suspensions(), calendar))
                .toList();
    }

    static List<Period> periods(int year, LocalDate startsOn, List<PastTerms.Rhythm> rhythms) {
        List<Period> all = new ArrayList<>();
        for (int i = 0; i < rhythms.size(); i++) {
            PastTerms.Rhythm rhythm = rhythms.get(i);
            Cadence next = i + 1 < rhythms.size() ? rhythms.get(i + 1).cadence() : rhythm.cadence();
            for (Period period : Period.of(year, rhythm.cadence())) {
                boolean inTime = !period.end().isAfter(rhythm.until());
                if (follows(period, all, startsOn) && (inTime || !begins(next, period.start(), all))) {
                    all.add(period);
                }
            }
        }
        return all;
    }

    /** From when on a period's cadence held; the beginning of time for the first. */
    private static LocalDate since(Period period, List<PastTerms.Rhythm> rhythms) {
        LocalDate since = LocalDate.MIN;
        for (PastTerms.Rhythm rhythm : rhythms) {
            if (rhythm.cadence() == period.cadence()) {
                return since;
            }
            since = rhythm.until().equals(LocalDate.MAX)
                    ? since
                    : rhythm.until().plusDays(1);
        }
        return since;
    }

    private Obligation notBefore(LocalDate since, WorkCalendar calendar, Terms terms) {
        if (due.isAfter(since)) {
            return this;
        }
        return new Obligation(period, since, calendar.plus(since, terms.reportOpensWorkingDays()));
    }

    /** Whether a period comes after those that were asked; the first is the one in which the year begins for the task. */
    private static boolean follows(Period period, List<Period> asked, LocalDate startsOn) {
        return asked.isEmpty()
                ? !period.end().isBefore(startsOn)
                : period.start().equals(asked.get(asked.size() - 1).end().plusDays(1));
    }

    private static boolean begins(Cadence cadence, LocalDate day, List<Period> asked) {
        return asked.isEmpty() || (day.getMonthValue() - 1) % cadence.months() == 0;
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
