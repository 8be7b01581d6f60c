package org.guatu.lifecycle;

import static org.guatu.lifecycle.Phase.ACCEPTED;
import static org.guatu.lifecycle.Phase.ANNUALLY_ASSESSED;
import static org.guatu.lifecycle.Phase.ARCHIVED;
import static org.guatu.lifecycle.Phase.ASSIGNED;
import static org.guatu.lifecycle.Phase.AWAITING_DECISION;
import static org.guatu.lifecycle.Phase.CANCELLED;
import static org.guatu.lifecycle.Phase.COMPLETED;
import static org.guatu.lifecycle.Phase.COMPLETION_REPORTED;
import static org.guatu.lifecycle.Phase.EVALUATED;
import static org.guatu.lifecycle.Phase.IN_PROGRESS;
import static org.guatu.lifecycle.Phase.RETURNED;
import static org.guatu.lifecycle.Phase.REWORK;
import static org.guatu.lifecycle.Phase.SUSPENDED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.lifecycle.plan.PastPlan;
import org.guatu.platform.Refusal;
import org.guatu.platform.stamp.Stamped;
import org.guatu.platform.stamp.StampingChanges;
import org.jspecify.annotations.Nullable;

/**
 * One year of a task. When its list is issued, the lead unit accepts it within three working days (or is taken to have
 * accepted), or gives it back once with a reason, and the office reassigns or upholds. After acceptance the milestones
 * are settled, by the unit or, after ten working days, as scheduled backwards. Then it is worked on and reported period
 * by period. The unit asks to close it out; a reviewer of another unit agrees or returns it. On 1 January a task whose
 * list goes on gets its next year beside this one; where the list has ended, what is not done waits for the office's
 * decision. This year then takes its last reports, reviews and close-outs until it is frozen. What its light is, and
 * whether it is late, is derived from its dates and reports and stands nowhere here.
 */
@Entity
@EntityListeners(StampingChanges.class)
public class TaskYear implements Stamped {
    private static final Set<Phase> AT_WORK =
            EnumSet.of(ACCEPTED, IN_PROGRESS, COMPLETION_REPORTED, REWORK, AWAITING_DECISION);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long listId;
    private long taskId;

    @Column(name = "task_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private LocalDate startsOn;
    private @Nullable LocalDate actBy;
    private @Nullable Instant acceptedAt;
    private boolean acceptedByDefault;
    private boolean plannedByDefault;
    private int returns;

    @Column(columnDefinition = "TEXT")
    private @Nullable String returnReason;

    private int openingPercent;
    private @Nullable String openingBasis;

    @Column(columnDefinition = "TEXT")
    private @Nullable String earlierOpenings;

    private @Nullable LocalDate plannedOn;

    @Column(columnDefinition = "TEXT")
    private @Nullable String earlierPlans;

    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate closingKnownOn;

    @Column(columnDefinition = "TEXT")
    private @Nullable String earlierClosings;

    private @Nullable LocalDate turnedOn;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate takenBackOn;
    private @Nullable LocalDate gradedOn;
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Phase phaseBefore;

    private @Nullable Integer actDaysLeft;
    private int suspensions;
    private @Nullable LocalDate cancelledOn;
    private String instanceId;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(
            name = "milestone",
            joinColumns = {
                @JoinColumn(name = "task_year_id", referencedColumnName = "id"),
                @JoinColumn(name = "region_id", referencedColumnName = "regionId")
            })
    @OrderBy("due, weight")
    private List<Milestone> milestones = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TaskYear() {}

    TaskYear(org.guatu.catalogue.Task task, int year, LocalDate startsOn, LocalDate acceptBy) {
        regionId = task.regionId();
        listId = task.listId();
        taskId = task.id();
        this.year = year;
        this.startsOn = startsOn;
        actBy = acceptBy;
        phase = ASSIGNED;
        instanceId = "";
    }

    /** It brings progress along from before Guatu, or from the year before. */
    void open(int percent, @Nullable String basis) {
        openingPercent = percent;
        openingBasis = basis;
    }

    /** What the year before has accepted is more, or less, than was known: it begins there from today on. */
    void openAnew(int percent, LocalDate today) {
        if (percent != openingPercent) {
            earlierOpenings = PastOpening.with(earlierOpenings, new PastOpening(today.minusDays(1), openingPercent));
            openingPercent = percent;
        }
    }

    /** It goes on from a year in which nobody had taken it on yet: who has to act, and by when, stays as it was. */
    void goOnAs(TaskYear before) {
        phase = before.phase;
        actBy = before.actBy;
        returns = before.returns;
        returnReason = before.returnReason;
    }

    /** It goes on from the year before: nothing to accept, milestones to settle. */
    void goOn(LocalDate planUntil) {
        phase = ACCEPTED;
        actBy = planUntil;
    }

    /** It was done before the list entered Guatu. */
    void enterCompleted(LocalDate on) {
        phase = COMPLETED;
        actBy = null;
        closedOn = on;
        closingKnownOn = startsOn;
    }

    void runAs(String processInstance) {
        instanceId = processInstance;
    }

    void accept(Instant when, boolean byDefault, LocalDate planUntil) {
        require(ASSIGNED);
        phase = ACCEPTED;
        if (acceptedAt == null) {
            // A task that another unit takes over has been worked on since the first acceptance.
            acceptedAt = when;
            acceptedByDefault = byDefault;
        }
        actBy = planUntil;
    }

    void giveBack(String reason, LocalDate decideBy) {
        require(ASSIGNED);
        if (returns > 0) {
            throw new ReturnedBefore();
        }
        phase = RETURNED;
        returns++;
        returnReason = reason;
        actBy = decideBy;
    }

    void assignAgain(LocalDate acceptUntil) {
        require(RETURNED);
        phase = ASSIGNED;
        actBy = acceptUntil;
    }

    void plan(List<Milestone> settled, boolean byDefault, LocalDate today) {
        require(ACCEPTED, IN_PROGRESS, REWORK);
        keepPlan(today);
        milestones.clear();
        milestones.addAll(settled);
        if (phase == ACCEPTED) {
            phase = IN_PROGRESS;
            actBy = null;
            plannedByDefault = byDefault;
        }
    }

    void requestCloseOut(LocalDate decideBy) {
        require(IN_PROGRESS, REWORK, AWAITING_DECISION);
        phase = COMPLETION_REPORTED;
        actBy = decideBy;
    }

    void returnCloseOut(LocalDate resubmitBy) {
        require(COMPLETION_REPORTED);
        phase = REWORK;
        actBy = resubmitBy;
    }

    /**
     * It is closed out.
     *
     * @param on the day of the request, from which on it counts as done
     * @param today the day of the decision, from which on that is known
     */
    void close(LocalDate on, LocalDate today) {
        require(COMPLETION_REPORTED);
        phase = COMPLETED;
        actBy = null;
        closedOn = on;
        closingKnownOn = today;
    }

    /** A finding shows that it was not done: it goes on where it was before the request. */
    void reopen(LocalDate today) {
        require(COMPLETED);
        earlierClosings = PastClosing.with(
                earlierClosings, new PastClosing(Objects.requireNonNull(closedOn), closingKnownOn, today));
        phase = IN_PROGRESS;
        closedOn = null;
        closingKnownOn = null;
    }

    /** What held until yesterday stays known; what is changed twice on one day held on no day. */
    private void keepPlan(LocalDate today) {
        if (plannedOn == null) {
            plannedOn = today;
        } else {
            earlierPlans = PastPlan.with(earlierPlans, new PastPlan(today.minusDays(1), milestones));
        }
    }

    /** Its terms stand still; the working days that are left of the present one are kept. */
    void suspend(@Nullable Integer daysLeft) {
        requireUnderWay();
        phaseBefore = phase;
        phase = SUSPENDED;
        actDaysLeft = daysLeft;
        actBy = null;
        suspensions++;
    }

    /** It goes on from the year before as it ended it: suspended. */
    void goOnSuspended(int daysToPlan) {
        phaseBefore = ACCEPTED;
        phase = SUSPENDED;
        actDaysLeft = daysToPlan;
        actBy = null;
        suspensions = 1;
    }

    /**
     * It goes on.
     *
     * @param actUntil the end of the present term, given the days that were left of it
     * @param moved where a gate that was open lies now
     */
    void resume(IntFunction<LocalDate> actUntil, UnaryOperator<Milestone> moved, LocalDate today) {
        require(SUSPENDED);
        phase = Objects.requireNonNull(phaseBefore, "a suspended year knows where it was");
        actBy = actDaysLeft == null ? null : actUntil.apply(actDaysLeft);
        phaseBefore = null;
        actDaysLeft = null;
        if (!milestones.isEmpty()) {
            keepPlan(today);
            milestones.replaceAll(moved);
        }
    }

    /** The calendar has changed: the present term ends on another day. */
    void moveTerm(LocalDate actUntil) {
        actBy = actUntil;
    }

    /** Its list does without it from that day on. */
    void cancel(LocalDate on) {
        requireOpen();
        if (phase != SUSPENDED) {
            phaseBefore = phase;
        }
        phase = CANCELLED;
        actBy = null;
        actDaysLeft = null;
        cancelledOn = on;
    }

    /** Another unit leads it: it has to accept it. */
    void assignAnew(LocalDate acceptUntil, int days) {
        back(ASSIGNED, acceptUntil, days);
    }

    /** Its deadline is another one: gates that have passed stay, the others are to be settled anew. */
    void planAnew(Predicate<Milestone> passed, LocalDate planUntil, int days, LocalDate today) {
        if (!milestones.isEmpty()) {
            keepPlan(today);
        }
        milestones.removeIf(passed.negate());
        if (AT_WORK.contains(phase == SUSPENDED ? phaseBefore : phase)) {
            back(ACCEPTED, planUntil, days);
        }
    }

    private void back(Phase to, LocalDate actUntil, int days) {
        requireOpen();
        if (phase == SUSPENDED) {
            phaseBefore = to;
            actDaysLeft = days;
        } else {
            phase = to;
            actBy = actUntil;
        }
    }

    /** What is closed out, graded or cancelled is a record and is changed no more. */
    void requireOpen() {
        if (!phase.open()) {
            throw new Over(phase);
        }
    }

    private void requireUnderWay() {
        if (!phase.underWay()) {
            throw new Over(phase);
        }
    }

    /** 1 January has come for it: the next year has begun, or its list has ended. */
    void turn(LocalDate today) {
        turnedOn = today;
    }

    /** Its list has ended and it is not done; a request to close it out is decided first. */
    void awaitDecision(LocalDate decideBy) {
        if (phase != COMPLETION_REPORTED && phase != REWORK) {
            settle(AWAITING_DECISION, decideBy);
        }
    }

    private void settle(Phase now, @Nullable LocalDate actUntil) {
        phase = now;
        phaseBefore = null;
        actDaysLeft = null;
        actBy = actUntil;
    }

    /** All its occurrences are reported done after all: it ends with its list, undecided. */
    void needNoDecision() {
        require(AWAITING_DECISION);
        settle(IN_PROGRESS, null);
    }

    /** It is decided what becomes of what was not done: from that day on it counts in no total of today. */
    void archive(LocalDate today) {
        settle(ARCHIVED, null);
        decidedOn = today;
    }

    /** The year before was closed out in its tail: this one is as if it had never begun, from that day on. */
    void takeBack(LocalDate today) {
        takenBackOn = today;
    }

    /** The closing of the year before was taken back. */
    void putBack() {
        takenBackOn = null;
    }

    void grade(LocalDate today) {
        gradedOn = gradedOn == null ? today : gradedOn;
    }

    /**
     * The year is frozen. What waits for a decision, was decided, or was done before the year stays what it is.
     *
     * @param goesOn whether the task has another year
     */
    void end(boolean goesOn, LocalDate today) {
        if (!lives()) {
            throw new YearOver(year);
        }
        endedOn = today;
        if (phase == AWAITING_DECISION) {
            return;
        }
        actBy = null;
        if (phase.running() && !finishedBefore()) {
            phase = goesOn ? ANNUALLY_ASSESSED : EVALUATED;
        }
    }

    private void require(Phase... wanted) {
        if (!Set.of(wanted).contains(phase)) {
            throw new OutOfPhase(phase);
        }
    }

    @Override
    public long stampedId() {
        return taskId;
    }

    public long id() {
        return id;
    }

    @Override
    public long regionId() {
        return regionId;
    }

    public long listId() {
        return listId;
    }

    public long taskId() {
        return taskId;
    }

    public int year() {
        return year;
    }

    public Phase phase() {
        return phase;
    }

    /** From here on planned progress counts: the later of 1 January and the day of issue. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /** By when whoever holds the present phase has to act; null where nobody has to by a set day. */
    public @Nullable LocalDate actBy() {
        return actBy;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public boolean acceptedByDefault() {
        return acceptedByDefault;
    }

    public boolean plannedByDefault() {
        return plannedByDefault;
    }

    public boolean returnedBefore() {
        return returns > 0;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    /** Progress, 0 to 100, that was there when the year began for this task. */
    public int openingPercent() {
        return openingPercent;
    }

    /** The same as it was known at the end of a day. */
    public int openingKnownOn(LocalDate day) {
        return PastOpening.read(earlierOpenings).stream()
                .filter(one -> !one.until().isBefore(day))
                .findFirst()
                .map(PastOpening::percent)
                .orElse(openingPercent);
    }

    public @Nullable String openingBasis() {
        return openingBasis;
    }

    /** The day of the request that was agreed to, or null while it is open. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** From which day on its list did without it, after what was known at the end of a day; null where it had it then. */
    public @Nullable LocalDate cancelledKnownOn(LocalDate day) {
        return cancelledOn == null || cancelledOn.isAfter(day) ? null : cancelledOn;
    }

    /** From which day on it counted as done, after what was known at the end of a day; null where it was open then. */
    public @Nullable LocalDate closedKnownOn(LocalDate day) {
        if (closedOn != null && (closingKnownOn == null || !closingKnownOn.isAfter(day))) {
            return closedOn;
        }
        return PastClosing.read(earlierClosings).stream()
                .filter(closing -> closing.knownAtEndOf(day))
                .map(PastClosing::closedOn)
                .findFirst()
                .orElse(null);
    }

    /** The day on which the year was ended; null while it runs, and for years that ended before that was kept. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    /** Whether it is not frozen yet: its last reports may come in, also where nothing else may be done. */
    public boolean lives() {
        return endedOn == null && takenBackOn == null && phase.living();
    }

    /** Whether a report or a part of one is taken. */
    public boolean takesReports() {
        return lives() && phase.reportable();
    }

    /** Whether it was done before its year began, so that it takes no part in the year's evaluation. */
    public boolean finishedBefore() {
        return closedOn != null && acceptedAt == null && openingPercent == 100;
    }

    /** The day on which the year turned for it; null while it has not. */
    public @Nullable LocalDate turnedOn() {
        return turnedOn;
    }

    /** From which day on it counts no more after what was known at the end of a day; null where it did then. */
    public @Nullable LocalDate decidedKnownOn(LocalDate day) {
        return decidedOn == null || decidedOn.isAfter(day) ? null : decidedOn;
    }

    /** Whether, after what was known at the end of a day, it had not been taken back. */
    public boolean heldOn(LocalDate day) {
        return takenBackOn == null || takenBackOn.isAfter(day);
    }

    /** The day from which on it is as if it had never begun, or null. */
    @Nullable
    LocalDate takenBackOn() {
        return takenBackOn;
    }

    /** The day on which it got its first grade, or null. */
    public @Nullable LocalDate gradedOn() {
        return gradedOn;
    }

    /** Whether it was ever suspended in this year. */
    public boolean everSuspended() {
        return suspensions > 0;
    }

    /** Where a suspended task goes on, or where a cancelled one was; null otherwise. */
    public @Nullable Phase phaseBefore() {
        return phaseBefore;
    }

    /** The day from which on its list does without it, or null. */
    public @Nullable LocalDate cancelledOn() {
        return cancelledOn;
    }

    public String instanceId() {
        return instanceId;
    }

    /** In order of their days; empty until they are settled. */
    public List<Milestone> milestones() {
        return List.copyOf(milestones);
    }

    /** The milestones that held until when, in order of time, none before the first were settled; the last hold now. */
    public List<PastPlan> plans() {
        List<PastPlan> all = new ArrayList<>();
        if (plannedOn != null) {
            all.add(new PastPlan(plannedOn.minusDays(1), List.of()));
        }
        all.addAll(PastPlan.read(earlierPlans));
        all.add(new PastPlan(LocalDate.MAX, milestones()));
        return List.copyOf(all);
    }

    public int version() {
        return version;
    }

    /** The act does not fit where the task stands now. */
    public static class OutOfPhase extends Refusal {
        OutOfPhase(Phase phase) {
            super("lifecycle.outOfPhase." + phase);
        }
    }

    /** What is closed out, graded, cancelled or halted takes no such act. */
    public static class Over extends Refusal {
        Over(Phase phase) {
            super("lifecycle.over." + phase);
        }
    }

    /** A task is given back once; after the office's decision it stays. */
    public static class ReturnedBefore extends Refusal {
        ReturnedBefore() {
            super("lifecycle.returnedBefore");
        }
    }

    /** The year has been evaluated. */
    public static class YearOver extends Refusal {
        YearOver(int year) {
            super("lifecycle.yearOver", Integer.toString(year));
        }
    }
}
