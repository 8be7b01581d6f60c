package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.evaluation.Evaluating;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.lifecycle.Phase;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.Count;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/** 年终考评: the tasks of a list with what their year came to, as whoever grades them needs it. */
@ApplicationScoped
@Transactional
public class EvaluationViews {
    private final Catalogue catalogue;
    private final Evaluating evaluating;
    private final Organization organization;
    private final Recusal recusal;
    private final OfficeTime time;

    EvaluationViews(
            Catalogue catalogue, Evaluating evaluating, Organization organization, Recusal recusal, OfficeTime time) {
        this.catalogue = catalogue;
        this.evaluating = evaluating;
        this.organization = organization;
        this.recusal = recusal;
        this.time = time;
    }

    /** Why a task's year takes no grade now, or that it does. */
    public enum State {
        OPEN,
        /** Its year is not over. */
        NOT_YET,
        /** Nobody took it on, or it waits for the office. */
        NOT_ACCEPTED,
        /** The evaluator belongs to a unit that leads it or helps with it. */
        OWN,
        /** It has its grade and nothing follows. */
        DONE
    }

    /**
     * A task with its year.
     *
     * @param owed reports whose due date is over
     * @param inTime how many of them came in time
     * @param returned periods whose report came back at least once
     * @param given the newest grade, or null
     * @param correction one that waits for a second evaluator, or null
     * @param mayCorrect whether the reader gave the grade and may ask for another
     * @param mayConfirm whether the reader may confirm the correction
     */
    public record Row(
            long taskId,
            String serial,
            String title,
            String area,
            UnitRef lead,
            int year,
            Phase phase,
            Standing standing,
            int owed,
            int inTime,
            int handedIn,
            int returned,
            State state,
            @Nullable Given given,
            @Nullable Correction correction,
            boolean mayCorrect,
            boolean mayConfirm) {}

    /** A grade in place of the one that counts. */
    public record Correction(TaskEvaluation.@Nullable Grade grade, String reason, String by) {}

    /** A grade that was given; none where the task stood still. */
    public record Given(int year, TaskEvaluation.@Nullable Grade grade, String comment, String by) {}

    /** The issued tasks of a list, in its order. */
    public List<Row> of(long listId, RegionFacts facts, Caller by) {
        catalogue.list(listId, by);
        LocalDate today = time.today();
        WorkCalendar calendar = time.calendar(by.regionId());
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        List<TaskInYear> running = facts.issued().stream()
                .filter(task -> task.listId() == listId)
                .flatMap(task -> toLookAt(facts.years(task), today).stream())
                .toList();
        List<Long> ids = running.stream().map(one -> one.task().id()).toList();
        Map<Long, TaskEvaluation> newest = evaluating.newest(ids);
        Map<Long, TaskEvaluation> waiting = evaluating.waiting(ids);
        Map<Long, List<Part>> parts = catalogue.parts(ids);
        return running.stream()
                .map(one -> {
                    long task = one.task().id();
                    int year = one.facts().year();
                    boolean judges =
                            recusal.mayJudgeAll(by, Catalogue.unitsOf(one.task(), parts.getOrDefault(task, List.of())));
                    TaskEvaluation given = ofYear(newest.get(task), year);
                    TaskEvaluation correction = judges ? ofYear(waiting.get(task), year) : null;
                    State state = state(one.facts(), given != null, judges, today);
                    boolean mayCorrect = judges && correction == null && given != null && given.ownHandOf(by);
                    boolean mayConfirm = correction != null && !correction.ownHandOf(by);
                    return row(one, given, correction, state, mayCorrect, mayConfirm, today, calendar, units);
                })
                .toList();
    }

    private static @Nullable TaskEvaluation ofYear(@Nullable TaskEvaluation given, int year) {
        return given != null && given.year() == year ? given : null;
    }

    /** The newest year whose last day has come; where there is none, the newest. */
    private static Optional<TaskInYear> toLookAt(List<TaskInYear> oldestFirst, LocalDate today) {
        return oldestFirst.stream()
                .filter(one -> !today.isBefore(LocalDate.of(one.facts().year(), 12, 31)))
                .reduce((older, newer) -> newer)
                .or(() -> oldestFirst.stream().reduce((older, newer) -> newer));
    }

    private Row row(
            TaskInYear one,
            @Nullable TaskEvaluation given,
            @Nullable TaskEvaluation correction,
            State state,
            boolean mayCorrect,
            boolean mayConfirm,
            LocalDate today,
            WorkCalendar calendar,
            Map<Long, UnitRef> units) {
        YearFacts year = one.facts();
        Standing standing = year.standingOn(today, calendar);
        TaskOnDay task = new TaskOnDay(year, standing, today, today.minusDays(1));
        return new Row(
                one.task().id(),
                one.task().serial(),
                one.task().title(),
                one.task().area(),
                UnitRef.among(units, one.task().leadUnitId()),
                year.year(),
                year.phase(),
                standing,
                task.owed().size(),
                Count.of(task.owed(), task::inTime),
                task.handedIn().size(),
                Count.of(task.handedIn(), task::returned),
                state,
                given == null ? null : new Given(given.year(), given.grade(), given.comment(), given.evaluatedBy()),
                correction == null
                        ? null
                        : new Correction(
                                correction.grade(), String.valueOf(correction.reason()), correction.evaluatedBy()),
                mayCorrect,
                mayConfirm);
    }

    private static State state(YearFacts year, boolean given, boolean judges, LocalDate today) {
        if (given || !year.toGrade()) {
            return State.DONE;
        }
        if (today.isBefore(LocalDate.of(year.year(), 12, 31))) {
            return State.NOT_YET;
        }
        if (year.phase() == Phase.ASSIGNED || year.phase() == Phase.RETURNED) {
            return State.NOT_ACCEPTED;
        }
        return judges ? State.OPEN : State.OWN;
    }
}
