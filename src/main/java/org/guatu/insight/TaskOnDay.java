package org.guatu.insight;

import java.time.LocalDate;
import java.util.List;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.ReportFact;
import org.guatu.reporting.standing.Standing;

/**
 * A task as it stood on a day.
 *
 * @param over the last due day that is over by then: the day itself once it has passed, else the day before
 */
public record TaskOnDay(YearFacts facts, Standing standing, LocalDate day, LocalDate over) {

    public boolean fixedTerm() {
        return facts.fixedTermOn(day);
    }

    public boolean done() {
        return standing.light() == Light.BLUE;
    }

    /** Whether it recurs and has reached what its plan asks for. */
    public boolean fulfilled() {
        return facts.standing().termOn(day).recurring() && standing.actual() >= standing.planned();
    }

    /** Whether the day it was due is over. */
    public boolean due() {
        LocalDate due = facts.dueOn(day);
        return due != null && !due.isAfter(over);
    }

    /** The reports that the unit owed by then. */
    public List<Obligation> owed() {
        return facts.obligations().stream()
                .filter(one -> !one.due().isAfter(over))
                .filter(facts::asked)
                .toList();
    }

    public boolean inTime(Obligation owed) {
        return facts.first(owed)
                .filter(report -> !report.submittedOn().isAfter(owed.due()))
                .isPresent();
    }

    /** For what something was handed in: names of periods, each interim report for itself. */
    public List<String> handedIn() {
        return facts.reports().stream()
                .filter(report -> !report.submittedOn().isAfter(day))
                .map(TaskOnDay::place)
                .distinct()
                .toList();
    }

    /** Whether what was handed in came back at least once. */
    public boolean returned(String place) {
        return facts.reports().stream()
                .filter(report -> place(report).equals(place))
                .filter(YearFacts::returned)
                .anyMatch(report -> report.decidedAt() != null
                        && !OfficeDays.dayOf(report.decidedAt()).isAfter(day));
    }

    private static String place(ReportFact report) {
        return report.interim() ? report.period() + " " + report.submittedOn() : report.period();
    }
}
