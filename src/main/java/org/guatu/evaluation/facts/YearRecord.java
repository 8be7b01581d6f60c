package org.guatu.evaluation.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.evaluation.rules.Grade;
import org.guatu.lifecycle.Phase;
import org.guatu.reporting.Report;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.ReportFact;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.rectification.FindingCard;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about a year of a region's tasks and units, or of those of one unit, as one look found it.
 *
 * @param today the day of knowledge
 * @param years of the tasks that take part in the evaluation
 * @param parts of the tasks, by their ids
 * @param extensions that were granted, by the id of the task's year
 * @param handedIn the days on which cooperating units handed in their parts
 * @param reportGrades by the id of the report
 * @param ratings of tasks, by their ids
 * @param letters that were sent in the year and not revoked
 * @param findings whose last day lies in the year
 */
record YearRecord(
        int year,
        LocalDate today,
        WorkCalendar calendar,
        List<TaskInYear> years,
        Map<Long, List<Part>> parts,
        Map<Long, Long> extensions,
        Map<HandIn, LocalDate> handedIn,
        Map<Long, Report.Grade> reportGrades,
        Map<Long, TaskEvaluation> ratings,
        List<LetterBook.Sent> letters,
        List<FindingCard> findings) {

    /** A unit's part of a period. */
    record HandIn(long taskYearId, long unitId, String period) {}

    /**
     * Whether a task takes part in its year's evaluation: not what was finished before it, was cancelled, stood still all
     * through, or began only after the day of knowledge.
     */
    static boolean takesPart(TaskInYear one, LocalDate today) {
        YearFacts facts = one.facts();
        LocalDate last = lastDay(facts.year(), today);
        boolean never = facts.standing().pauses().stream()
                .anyMatch(pause -> !pause.from().isAfter(facts.standing().start())
                        && (pause.until() == null || pause.until().isAfter(last)));
        return !one.year().finishedBefore()
                && facts.phase() != Phase.CANCELLED
                && facts.standing().cancelledOn() == null
                && !facts.standing().start().isAfter(last)
                && !never;
    }

    /** The day by which tasks are judged: the last of the year, today while it runs. */
    LocalDate day() {
        return lastDay(year, today);
    }

    /** Whether the year is over and tasks are judged by what its end asked for. */
    boolean over() {
        return day().isBefore(today);
    }

    private static LocalDate lastDay(int year, LocalDate today) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return today.isBefore(end) ? today : end;
    }

    /** The unit's role in a task; null where it has none beside the lead. */
    Part.@Nullable Role role(Task task, long unitId) {
        return parts.getOrDefault(task.id(), List.of()).stream()
                .filter(part -> part.unitId() == unitId && part.role() != Part.Role.SET)
                .map(Part::role)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Grade rating(Task task) {
        TaskEvaluation given = ratings.get(task.id());
        TaskEvaluation.Grade grade = given == null ? null : given.grade();
        return grade == null ? null : Grade.valueOf(grade.name());
    }

    Report.@Nullable Grade grade(ReportFact report) {
        return report.accepted() ? reportGrades.get(report.id()) : null;
    }

    @Nullable
    LocalDate handedInOn(TaskInYear one, long unitId, String period) {
        return handedIn.get(new HandIn(one.year().id(), unitId, period));
    }

    int extensions(TaskInYear one) {
        return extensions.getOrDefault(one.year().id(), 0L).intValue();
    }
}
