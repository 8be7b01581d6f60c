package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.catalogue.Adjusting;
import org.guatu.catalogue.Adjustment;
import org.guatu.catalogue.Approval;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineReader;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskContent;
import org.guatu.catalogue.wording.TaskUnits;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.command.AdjustTask;
import org.guatu.lifecycle.command.ChangeTask;
import org.guatu.lifecycle.command.UnitCodes;
import org.guatu.lifecycle.plan.BackSchedule;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** 调整、取消一项任务: one issued task says something else, or its list does without it. Each makes a version of the list. */
@ApplicationScoped
@Transactional
public class ChangingTasks {
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1000);
    private static final int TITLE = 500;
    private static final int DEADLINE = 200;
    private static final int OFFICIAL = 100;

    private final Lifecycle lifecycle;
    private final Catalogue catalogue;
    private final Adjusting adjusting;
    private final Organization organization;
    private final Clock clock;

    ChangingTasks(
            Lifecycle lifecycle, Catalogue catalogue, Adjusting adjusting, Organization organization, Clock clock) {
        this.lifecycle = lifecycle;
        this.catalogue = catalogue;
        this.adjusting = adjusting;
        this.organization = organization;
        this.clock = clock;
    }

    public TaskYear adjust(long taskId, ChangeTask change, @Nullable Integer seenVersion, Caller by) {
        Current current = open(taskId, seenVersion, by);
        return apply(current, change.to(), change.why(LocalDate.now(clock)), by);
    }

    /** The list does without the task from today on; its process ends, and it counts in no rate. */
    public TaskYear cancel(long taskId, Approval approval, @Nullable Integer seenVersion, Caller by) {
        Adjustment why = approval.adjustment(LocalDate.now(clock));
        Current current = open(taskId, seenVersion, by);
        adjusting.apply(current.task().listId(), why, List.of(), Map.of(), Set.of(taskId), by);
        return lifecycle.written(current.year());
    }

    /** A resumed or extended task gets another deadline, in the words of a list. */
    public void postpone(Current current, String deadline, String reason, String basis, Caller by) {
        apply(
                current,
                AdjustTask.deadline(deadline),
                new Adjustment(reason, basis, by.name(), LocalDate.now(clock)),
                by);
    }

    private TaskYear apply(Current current, AdjustTask to, Adjustment why, Caller by) {
        Task task = current.task();
        NewTask words = read(task, current.year(), to, by);
        adjusting.apply(task.listId(), why, List.of(), Map.of(task.id(), words), Set.of(), by);
        return lifecycle.written(current.year());
    }

    private Current open(long taskId, @Nullable Integer seenVersion, Caller by) {
        Current current = lifecycle.current(taskId, by);
        Lifecycle.requireVersion(current.year(), seenVersion);
        current.year().requireOpen();
        return current;
    }

    private NewTask read(Task task, TaskYear year, AdjustTask to, Caller by) {
        TaskContent now = catalogue.content(task);
        UnitCodes codes = new UnitCodes(organization.units(by.regionId()), organization.directory(by.regionId()));
        Deadline deadline = deadline(to.deadline(), task.deadline(), year);
        Invalid.Check check = new Invalid.Check()
                .require(to.title() == null || !to.title().isBlank(), "title", "catalogue.adjust.titleMissing")
                .fits(TITLE, "title", to.title())
                .fits("requirement", to.requirement())
                .fits(DEADLINE, "deadline", to.deadline())
                .fits("deliverable", to.deliverable())
                .fits(OFFICIAL, "leadingOfficial", to.leadingOfficial())
                .require(deadline.understood(), "deadline", "lifecycle.deadlineUnclear", String.valueOf(to.deadline()))
                .require(
                        to.deadline() == null || notOver(deadline, year.year()), "deadline", "lifecycle.deadlinePassed")
                .require(to.points() == null || inRange(to.points()), "points", "lifecycle.pointsOutOfRange");
        TaskUnits units = to.units(now.units(), codes, check);
        check.orRefuse();
        return new NewTask(
                task.code(),
                task.position(),
                to.wording(now.wording(), deadline),
                units,
                task.openingPercent(),
                task.openingBasis());
    }

    /** Year-less words mean the task's running year, as they mean the list's year in a list. */
    private static Deadline deadline(@Nullable String words, Deadline now, TaskYear year) {
        return words == null || words.strip().equals(now.raw()) ? now : DeadlineReader.read(words.strip(), year.year());
    }

    private boolean notOver(Deadline deadline, int year) {
        return !deadline.understood() || !BackSchedule.horizon(deadline, year).isBefore(LocalDate.now(clock));
    }

    private static boolean inRange(BigDecimal points) {
        return points.signum() >= 0 && points.compareTo(MOST_POINTS) <= 0 && points.scale() <= 2;
    }
}
