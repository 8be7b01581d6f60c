package org.guatu.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.evaluation.publication.Published;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.YearEnding;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.YearFacts;
import org.jspecify.annotations.Nullable;

/**
 * 任务年度考评: from the last day of the year on the evaluator grades each task that somebody worked on. A grade is a score
 * and opens or closes nothing (domain brief §4.1); it is corrected by whoever gave it, with a reason, and a second
 * evaluator confirms that.
 */
@ApplicationScoped
@Transactional
public class Evaluating {
    private final TaskEvaluations evaluations;
    private final Lifecycle lifecycle;
    private final YearEnding ending;
    private final Catalogue catalogue;
    private final GatheringFacts facts;
    private final Recusal recusal;
    private final Published published;
    private final Trail trail;
    private final OfficeTime time;

    Evaluating(
            TaskEvaluations evaluations,
            Lifecycle lifecycle,
            YearEnding ending,
            Catalogue catalogue,
            GatheringFacts facts,
            Recusal recusal,
            Published published,
            Trail trail,
            OfficeTime time) {
        this.evaluations = evaluations;
        this.lifecycle = lifecycle;
        this.ending = ending;
        this.catalogue = catalogue;
        this.facts = facts;
        this.recusal = recusal;
        this.published = published;
        this.trail = trail;
        this.time = time;
    }

    /**
     * What was graded.
     *
     * @param open names of the year's periods whose report is not decided yet, the oldest first: the grade may have been
     *     given too early
     */
    public record Graded(TaskEvaluation evaluation, List<String> open) {}

    /**
     * Grades a year of a task that the own units neither lead nor help with, corrects the own grade, or confirms somebody
     * else's correction by giving the same.
     */
    public Graded evaluate(long taskId, EvaluateTask given, @Nullable Integer seenVersion, Caller by) {
        Current current = year(taskId, given.year(), by);
        TaskYear year = current.year();
        recusal.requireAll(by, catalogue.unitsOf(current.task()));
        Lifecycle.requireVersion(year, seenVersion);
        published.requireNot(by.regionId(), year.year());
        new Invalid.Check()
                .require(given.grade() != null || year.phase() == Phase.SUSPENDED, "grade", "evaluation.gradeMissing")
                .fits("comment", given.comment())
                .fits("reason", given.reason())
                .orRefuse();
        YearFacts known = facts.of(current.task(), year);
        requireGradable(year, known);
        List<TaskEvaluation> before = evaluations.ofYear(year.id());
        int percent = (int)
                known.standingOn(time.today(), time.calendar(by.regionId())).actual();
        TaskEvaluation graded =
                before.isEmpty() ? first(year, given, percent, by) : again(year, given, percent, before.get(0), by);
        evaluations.flush();
        return new Graded(graded, open(known));
    }

    /** The year that is asked for; else the newest whose last day has come. */
    private Current year(long taskId, @Nullable Integer asked, Caller by) {
        if (asked != null) {
            Current current = lifecycle.current(taskId, asked, by);
            if (current.year().year() != asked) {
                throw new Invalid("year", "evaluation.yearUnknown", Integer.toString(asked));
            }
            return current;
        }
        Current newest = lifecycle.current(taskId, by);
        return time.today().isBefore(lastDay(newest.year()))
                ? lifecycle.current(taskId, newest.year().year() - 1, by)
                : newest;
    }

    private static LocalDate lastDay(TaskYear year) {
        return LocalDate.of(year.year(), 12, 31);
    }

    private void requireGradable(TaskYear year, YearFacts known) {
        LocalDate opens = lastDay(year);
        if (time.today().isBefore(opens)) {
            throw new Refusal("evaluation.notOpenYet", Integer.toString(year.year()), opens.toString());
        }
        if (year.finishedBefore()) {
            throw new Refusal("evaluation.finishedBefore", Integer.toString(year.year()));
        }
        if (year.phase() == Phase.CANCELLED) {
            throw new Refusal("evaluation.cancelled");
        }
        if (known.standing().workSince() == null) {
            throw new Refusal("evaluation.notAccepted");
        }
    }

    private TaskEvaluation first(TaskYear year, EvaluateTask given, int percent, Caller by) {
        ending.graded(year);
        return keep(year, given, percent, "evaluation.act.graded", null, by);
    }

    /** A colleague confirms by giving the same; whoever gave the grade that counts, or asks to correct it, writes anew. */
    private TaskEvaluation again(TaskYear year, EvaluateTask given, int percent, TaskEvaluation newest, Caller by) {
        if (newest.pending() && !newest.ownHandOf(by) && newest.grade() == given.grade()) {
            newest.confirm(by, time.now());
            trail.record(
                    by,
                    Change.of("evaluation.act.correctionConfirmed", "task", newest.taskId())
                            .to(words(newest)));
            return newest;
        }
        if (!newest.ownHandOf(by)) {
            throw new Refusal("evaluation.gradedByAnother", newest.evaluatedBy());
        }
        String reason = given.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", "evaluation.correctionNeedsReason");
        }
        return keep(year, given, percent, "evaluation.act.corrected", reason.strip(), by);
    }

    private TaskEvaluation keep(
            TaskYear year, EvaluateTask given, int percent, String act, @Nullable String reason, Caller by) {
        String comment = given.comment() == null ? "" : given.comment().strip();
        TaskEvaluation evaluation = new TaskEvaluation(year, given.grade(), comment, percent, by, time.now());
        if (reason != null) {
            evaluation.correcting(reason);
        }
        evaluations.persist(evaluation);
        trail.record(
                by,
                Change.of(act, "task", year.taskId()).to(words(evaluation)).because(reason == null ? comment : reason));
        return evaluation;
    }

    private static String words(TaskEvaluation evaluation) {
        return evaluation.year() + (evaluation.grade() == null ? "" : " " + evaluation.grade());
    }

    private static List<String> open(YearFacts known) {
        return known.undecided().map(one -> one.period().name()).toList();
    }

    /** The grade of a task's year; null where the task stood still. */
    public record YearGrade(long taskId, int year, TaskEvaluation.@Nullable Grade grade) {}

    /** The grade of the last year that has one of each of several tasks; a task without one is missing. */
    public Map<Long, YearGrade> newestGrades(Collection<Long> taskIds) {
        return evaluations.grades(taskIds).stream()
                .collect(Collectors.toMap(YearGrade::taskId, one -> one, (newer, older) -> newer));
    }

    /** The newest grade that counts of each of several tasks; a task without one is missing. */
    public Map<Long, TaskEvaluation> newest(Collection<Long> taskIds) {
        return byTask(evaluations.of(taskIds).stream().filter(one -> !one.pending()));
    }

    /** The grade of one year that counts of each of several tasks; a task without one is missing. */
    public Map<Long, TaskEvaluation> ofYear(int year, Collection<Long> taskIds) {
        return byTask(evaluations.inYear(year, taskIds).stream().filter(one -> !one.pending()));
    }

    /** Corrections that wait for a second evaluator, by task. */
    public Map<Long, TaskEvaluation> waiting(Collection<Long> taskIds) {
        Map<Long, TaskEvaluation> newest = byTask(evaluations.of(taskIds).stream());
        newest.values().removeIf(one -> !one.pending());
        return newest;
    }

    private static Map<Long, TaskEvaluation> byTask(Stream<TaskEvaluation> newestFirst) {
        return newestFirst.collect(
                Collectors.toMap(TaskEvaluation::taskId, one -> one, (newer, older) -> newer, HashMap::new));
    }

    /** Grades of a task's years, newest first, corrections that wait among them. */
    public List<TaskEvaluation> of(long taskId) {
        return evaluations.of(taskId);
    }
}
