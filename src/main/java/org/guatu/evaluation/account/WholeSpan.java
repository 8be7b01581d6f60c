package org.guatu.evaluation.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guatu.calendar.WorkCalendar;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Standing;

/**
 * How a task stands when all of its years are looked at. Each January its plan begins anew where the task has come, so
 * that a year is judged for itself; a list that spans years is accounted for by the plan that the task began with.
 */
final class WholeSpan {
    private WholeSpan() {}

    /**
     * The standing on a day: planned and lag over the whole span where the task ends on a set day, else those of its
     * newest year.
     *
     * @param years the task's years as they were known, oldest first; at least one
     */
    static Standing standing(List<YearFacts> years, WorkCalendar calendar, LocalDate day) {
        YearFacts first = years.get(0);
        YearFacts newest = years.get(years.size() - 1);
        Standing now = newest.standingOn(day, calendar);
        if (first == newest || now.light() == Light.BLUE || now.halted() != null || !newest.fixedTermOn(day)) {
            return now;
        }
        Optional<LocalDate> asked =
                years.stream().flatMap(year -> year.askedUntil(day).stream()).max(Comparator.naturalOrder());
        double lag = Math.max(
                now.lag(),
                asked.map(then -> first.standingOn(then, calendar).planned() - now.actual())
                        .orElse(0.0));
        double planned = Math.max(now.planned(), first.standingOn(day, calendar).planned());
        return new Standing(
                planned,
                now.actual(),
                lag,
                worse(now.light(), Light.behind(lag)),
                now.overdue(),
                now.daysLeft(),
                null,
                now.estimated());
    }

    /** A task that nobody accepted keeps its grey. */
    private static Light worse(Light year, Light span) {
        if (year == Light.GREY || year == Light.RED) {
            return year;
        }
        return span == Light.GREEN ? year : span;
    }
}
