package org.guatu.evaluation.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.evaluation.CarryingOver;
import org.guatu.evaluation.TaskCarried;
import org.guatu.evaluation.list.command.ProveItem;
import org.guatu.evidence.Evidence;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskEvent;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Decision;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** 攻坚: every item of a published plan is followed until its task is closed out or a proof of it is accepted. */
@ApplicationScoped
@Transactional
public class Following {
    private final ListFile file;
    private final PlanItems plan;
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final CarryingOver carryingOver;
    private final Evidence evidence;
    private final Recusal recusal;
    private final ListReading reading;
    private final OfficeTime time;

    Following(
            ListFile file,
            PlanItems plan,
            Catalogue catalogue,
            Lifecycle lifecycle,
            CarryingOver carryingOver,
            Evidence evidence,
            Recusal recusal,
            ListReading reading,
            OfficeTime time) {
        this.file = file;
        this.plan = plan;
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.carryingOver = carryingOver;
        this.evidence = evidence;
        this.recusal = recusal;
        this.reading = reading;
        this.time = time;
    }

    /** Its owner says that an item is done; it waits for the office. */
    public ListEvaluation prove(long id, long itemId, ProveItem said, Caller by) {
        ListEvaluation one = file.take(id, Set.of(ListStage.PUBLISHED), null, by);
        PlanItem item = item(id, itemId, by);
        if (!by.belongsTo(item.ownerUnitId()) && !by.belongsTo(item.leadUnitId())) {
            throw new Refusal("evaluation.list.notTheOwner");
        }
        said.check();
        evidence.require(said.proofs(), by);
        item.prove();
        file.retime(one);
        file.tellRole(one, Roles.RULE_OF_LAW_OFFICE, "proven", title(item));
        return file.note(one, ListAct.ITEM_PROVEN, title(item) + "\n" + said.text(), said.proofs(), by);
    }

    /** The office accepts the proof or returns it, never for its own unit. */
    public ListEvaluation judge(long id, long itemId, Decision said, Caller by) {
        ListEvaluation one = file.take(id, Set.of(ListStage.PUBLISHED), null, by);
        PlanItem item = item(id, itemId, by);
        recusal.requireAll(by, List.of(item.ownerUnitId(), item.leadUnitId()));
        boolean accepted = said.accepts("evaluation.list.planDecisionMissing");
        String reason = said.reason() == null ? "" : said.reason().strip();
        new Invalid.Check()
                .require(accepted || !reason.isEmpty(), "reason", "evaluation.reasonMissing")
                .fits("reason", reason)
                .orRefuse();
        item.judgeProof(accepted, reason, time.today());
        file.tellUnits(
                one, Stream.of(item.ownerUnitId()), accepted ? "itemClosed" : "itemNotClosed", title(item), reason);
        file.note(
                one,
                accepted ? ListAct.ITEM_CLOSED : ListAct.ITEM_NOT_CLOSED,
                (title(item) + "\n" + reason).strip(),
                List.of(),
                by);
        endWhenDone(one);
        return one;
    }

    void onTask(@Observes TaskEvent happened) {
        if (happened instanceof TaskEvent.Closed || happened instanceof TaskEvent.Cancelled) {
            close(happened.task().id());
        }
    }

    void onCarried(@Observes TaskCarried carried) {
        close(carried.taskId());
    }

    /** Before the publication nothing is followed: what is closed by then is settled with it. */
    private void close(long taskId) {
        for (PlanItem item : plan.followed(taskId)) {
            ListEvaluation one = file.of(item.evaluationId());
            if (one.stage() == ListStage.PUBLISHED) {
                close(one, item);
                endWhenDone(one);
            }
        }
    }

    private void close(ListEvaluation one, PlanItem item) {
        item.close(time.today());
        file.note(one, ListAct.ITEM_CLOSED, title(item), List.of(), Caller.systemIn(one.regionId()));
    }

    /** Closes the items whose tasks are closed out, cancelled or carried over. */
    void settle(ListEvaluation one) {
        List<PlanItem> open = plan.of(one.id()).stream().filter(PlanItem::open).toList();
        Set<Long> over = over(open.stream().map(PlanItem::taskId).toList());
        open.stream().filter(item -> over.contains(item.taskId())).forEach(item -> close(one, item));
    }

    /** Which of these tasks are closed out, cancelled or carried over. */
    Set<Long> over(List<Long> tasks) {
        Map<Long, TaskYear> years = lifecycle.newestOf(tasks);
        return tasks.stream()
                .filter(task -> over(years.get(task)) || carryingOver.of(task).isPresent())
                .collect(Collectors.toSet());
    }

    private static boolean over(@Nullable TaskYear year) {
        return year != null && (year.closedOn() != null || year.phase() == Phase.CANCELLED);
    }

    private void endWhenDone(ListEvaluation one) {
        file.touch(one);
        if (one.stage() == ListStage.PUBLISHED && done(one.id())) {
            file.pass(one, "followPlan", Map.of());
        } else {
            file.retime(one);
        }
    }

    /** Whether nothing of the plan is open. */
    boolean done(long id) {
        return plan.of(id).stream().noneMatch(PlanItem::open);
    }

    /** Owners are told what comes near or is overdue since the last look. Called by the process. */
    void look(ListEvaluation one) {
        settle(one);
        LocalDate today = time.today();
        plan.of(one.id()).stream()
                .filter(item -> item.state() == PlanItem.State.APPROVED)
                .forEach(item -> {
                    String[] arguments = {title(item), item.finishOn().toString()};
                    if (one.newSinceLook(item.finishOn().plusDays(1), today)) {
                        file.tellUnits(one, Stream.of(item.ownerUnitId()), "itemOverdue", arguments);
                        file.tellRole(one, Roles.RULE_OF_LAW_OFFICE, "itemOverdue", arguments);
                    } else if (one.newSinceLook(nearOn(item), today)) {
                        file.tellUnits(one, Stream.of(item.ownerUnitId()), "itemNear", arguments);
                    }
                });
        one.look(today);
    }

    /** The day after the last look on which an item comes near or is overdue; a month later at the latest. */
    LocalDate nextLook(ListEvaluation one) {
        LocalDate looked = one.lookedOn();
        return Stream.concat(
                        Stream.of(looked.plusMonths(1)),
                        plan.of(one.id()).stream()
                                .filter(item -> item.state() == PlanItem.State.APPROVED)
                                .flatMap(item ->
                                        Stream.of(nearOn(item), item.finishOn().plusDays(1))))
                .filter(day -> day.isAfter(looked))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private LocalDate nearOn(PlanItem item) {
        return reading.nearSince(item);
    }

    private String title(PlanItem item) {
        return catalogue.task(item.taskId()).title();
    }

    private PlanItem item(long id, long itemId, Caller by) {
        return plan.visible(id, itemId, by).orElseThrow(() -> new NotFound("platform.notFound"));
    }
}
