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

    /** Whether the day it was due is over. */
    public boolean due() {
        LocalDate due = facts.dueOn(day);
        return due != null && !due.isAfter(over);
    }

    public int owed() {
        return (int) owedOnes().stream().count();
    }

    public int inTime() {
        return (int) owedOnes().stream()
                .filter(one -> facts.first(one)
                        .filter(report -> !report.submittedOn().isAfter(one.due()))
                        .isPresent())
                .count();
    }

    private List<Obligation> owedOnes() {
        return facts.obligations().stream()
                .filter(one -> !one.due().isAfter(over))
                .filter(facts::asked)
                .toList();
    }

    /** Periods for which something was handed in. */
    public int handedIn() {
        return (int) facts.reports().stream()
                .filter(report -> !report.submittedOn().isAfter(day))
                .map(ReportFact::period)
                .distinct()
                .count();
    }

    /** Periods for which something came back. */
    public int returned() {
        return (int) facts.reports().stream()
                .filter(YearFacts::returned)
                .filter(report -> report.decidedAt() != null
                        && !OfficeDays.dayOf(report.decidedAt()).isAfter(day))
                .map(ReportFact::period)
                .distinct()
                .count();
    }
}
