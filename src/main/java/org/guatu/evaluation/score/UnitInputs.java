package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.organization.UnitGroup;
import org.guatu.reporting.Report;
import org.jspecify.annotations.Nullable;

/**
 * Everything on record about a unit's year that a score needs. Frozen as JSON, it gives the same score to the cent
 * whenever it is read back. Links are paths of pages of this product, null where there is none.
 *
 * @param unit its code
 * @param hasLeadTask whether it led a task in the year; a unit that did not is judged by the common part alone
 * @param tasks that take part in the year: not those finished before it, cancelled, or suspended all through
 * @param reports every report that was due by the day of knowledge, and interim ones that were graded
 * @param happened letters, overdue rectification, late material and cases for a bonus, one entry each
 * @param entered figures that were entered by hand, one a line at most
 */
public record UnitInputs(
        String unit,
        int year,
        UnitGroup group,
        boolean hasLeadTask,
        List<TaskFact> tasks,
        List<ReportFact> reports,
        List<Happened> happened,
        List<Entered> entered,
        List<Vetoed> vetoes) {
    public UnitInputs {
        tasks = List.copyOf(tasks);
        reports = List.copyOf(reports);
        happened = List.copyOf(happened);
        entered = List.copyOf(entered);
        vetoes = List.copyOf(vetoes);
    }

    /** What was entered by hand for a line. */
    Optional<Entered> entered(String line) {
        return entered.stream().filter(one -> one.line().equals(line)).findFirst();
    }

    /**
     * A task and where it stood.
     *
     * @param weight 分值 of the task, above 0
     * @param lead whether the unit leads it; otherwise it helps, and the rest is of its own part
     * @param done closed out
     * @param lateDays working days from the due day to the day it was done, 0 or less when in time; 0 while not done
     * @param extensions granted
     * @param actual and {@code planned} in percent, 0 to 100
     * @param dueAfterYear whether its due day lies after 31 December of the year
     * @param rating of the year, for open-ended and recurring tasks; null while not rated
     */
    public record TaskFact(
            String code,
            String title,
            @Nullable String link,
            BigDecimal weight,
            boolean lead,
            DeadlineKind kind,
            boolean done,
            int lateDays,
            int extensions,
            BigDecimal actual,
            BigDecimal planned,
            boolean dueAfterYear,
            @Nullable Grade rating) {}

    /**
     * A report of a task for a period.
     *
     * @param task code of the task
     * @param period as the api names it, {@code INTERIM} for one that nobody asked for
     * @param owed whether it was due; an interim report is not
     * @param onTime first handed in by its due day
     * @param missed not handed in at all when its time was over
     * @param returns so often was it returned
     * @param grade of the accepted report; null while there is none
     */
    public record ReportFact(
            String task,
            String period,
            @Nullable String link,
            boolean owed,
            boolean onTime,
            boolean missed,
            int returns,
            Report.@Nullable Grade grade) {}

    /**
     * Something that costs or brings points each time.
     *
     * @param matter its number or name, as people know it; of several entries for a bonus with one matter the best counts
     */
    public record Happened(Occasion occasion, String matter, @Nullable String link) {}

    /**
     * A figure entered by hand.
     *
     * @param line code of the line
     * @param value points of a {@code MANUAL} line, percent of a {@code SURVEY}, how often for occurrences that are
     *     entered
     * @param source where the figure comes from, never blank
     */
    public record Entered(String line, BigDecimal value, String source, @Nullable String link) {}

    /**
     * A fact that vetoes.
     *
     * @param rule code of the veto
     * @param matter what was found, as people know it
     */
    public record Vetoed(String rule, String matter, @Nullable String link) {}
}
