package org.guatu.evaluation.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.casework.Agreement;
import org.guatu.casework.Casework;
import org.guatu.casework.ReconciledProcess;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.evaluation.CarryOver;
import org.guatu.evaluation.CarryingOver;
import org.guatu.evaluation.account.TaskClass;
import org.guatu.evaluation.list.ListEvaluation;
import org.guatu.evaluation.list.ListItem;
import org.guatu.evaluation.list.ListReading;
import org.guatu.evaluation.list.ListStage;
import org.guatu.evaluation.list.PlanItem;
import org.guatu.evaluation.view.ListEvaluationStory.Became;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.Count;
import org.jspecify.annotations.Nullable;

/** What readers see of the evaluations of lists: a unit its own items, who reads the whole region all of them. */
@ApplicationScoped
@Transactional
public class ListEvaluationViews implements ReconciledProcess {
    private final ListReading reading;
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final CarryingOver carryingOver;
    private final Casework casework;
    private final Organization organization;
    private final Recusal recusal;

    ListEvaluationViews(
            ListReading reading,
            Catalogue catalogue,
            Lifecycle lifecycle,
            CarryingOver carryingOver,
            Casework casework,
            Organization organization,
            Recusal recusal) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.carryingOver = carryingOver;
        this.casework = casework;
        this.organization = organization;
        this.recusal = recusal;
    }

    /** Newest first; of one list where one is named. */
    public List<ListEvaluationCard> list(@Nullable Long listId, Caller by) {
        return reading.visible(listId, by).stream()
                .map(one -> card(one, reading.items(one, by), reading.plan(one, by)))
                .toList();
    }

    private ListEvaluationCard card(ListEvaluation one, List<ListItem> items, List<PlanItem> plan) {
        Map<TaskClass, Integer> classes = new EnumMap<>(TaskClass.class);
        for (TaskClass each : TaskClass.values()) {
            classes.put(each, Count.of(items, item -> item.counting() == each));
        }
        return new ListEvaluationCard(
                one.id(),
                one.listId(),
                catalogue.list(one.listId()).title(),
                one.term(),
                one.stage(),
                one.actBy(),
                one.frozenOn(),
                one.timePassed(),
                one.publishedOn(),
                items.size(),
                classes,
                Count.of(plan, PlanItem::open),
                one.version());
    }

    public ListEvaluationStory story(long id, Caller by) {
        ListEvaluation one = reading.one(id, by);
        List<ListItem> items = reading.items(one, by);
        Map<Long, PlanItem> plan =
                reading.plan(one, by).stream().collect(Collectors.toMap(PlanItem::itemId, Function.identity()));
        Map<Long, Task> tasks = catalogue.tasksOf(catalogue.list(one.listId())).stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        Map<Long, TaskYear> years =
                lifecycle.newestOf(items.stream().map(ListItem::taskId).toList());
        Map<Long, CarryOver> carried = carryingOver.ofRegion(by.regionId());
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        boolean wide = Roles.readsWholeRegion(by);
        return new ListEvaluationStory(
                card(one, items, List.copyOf(plan.values())),
                items.stream()
                        .map(item -> item(
                                one,
                                item,
                                plan.get(item.id()),
                                tasks.get(item.taskId()),
                                years.get(item.taskId()),
                                carried.get(item.taskId()),
                                units,
                                by))
                        .toList(),
                casework.story(one, by).stream()
                        .filter(step -> wide || reading.general(step.kind()))
                        .map(step -> wide ? step : step.byNobody())
                        .toList(),
                casework.active(one));
    }

    private ListEvaluationStory.Item item(
            ListEvaluation one,
            ListItem item,
            @Nullable PlanItem plan,
            @Nullable Task task,
            @Nullable TaskYear year,
            @Nullable CarryOver carried,
            Map<Long, UnitRef> units,
            Caller by) {
        return new ListEvaluationStory.Item(
                item.id(),
                item.taskId(),
                task == null ? "" : task.code(),
                task == null ? "" : task.title(),
                item.area(),
                UnitRef.among(units, item.leadUnitId()),
                item.frozen(),
                item.counting(),
                item.actual(),
                item.planned(),
                item.light(),
                item.deadline(),
                item.due(),
                item.answer(),
                item.claimed(),
                item.reason(),
                item.upheld(),
                item.ruling(),
                plan == null ? null : plan(one, plan, units),
                became(year, carried),
                carried == null ? null : carried.into(),
                turn(one, item, plan, by));
    }

    private ListEvaluationStory.Plan plan(ListEvaluation one, PlanItem plan, Map<Long, UnitRef> units) {
        boolean followed = one.stage() == ListStage.PUBLISHED;
        return new ListEvaluationStory.Plan(
                plan.id(),
                plan.measure(),
                UnitRef.among(units, plan.ownerUnitId()),
                plan.person(),
                plan.finishOn(),
                plan.state(),
                followed && reading.near(plan),
                followed && reading.overdue(plan),
                plan.officeWords(),
                plan.closedOn());
    }

    private static Became became(@Nullable TaskYear year, @Nullable CarryOver carried) {
        if (carried != null) {
            return Became.of(carried.how());
        }
        if (year != null && year.closedOn() != null) {
            return Became.COMPLETED;
        }
        return year != null && year.phase() == Phase.CANCELLED ? Became.CANCELLED : Became.OPEN;
    }

    private ListEvaluationStory.Turn turn(ListEvaluation one, ListItem item, @Nullable PlanItem plan, Caller by) {
        ListStage stage = one.stage();
        boolean mine = by.belongsTo(item.leadUnitId());
        boolean acts = !Collections.disjoint(stage.roles(), by.roles());
        boolean judges = by.hasRole(Roles.RULE_OF_LAW_OFFICE) && recusal.mayJudge(by, item.leadUnitId());
        if (plan == null) {
            return new ListEvaluationStory.Turn(
                    stage == ListStage.ACCOUNT && mine && acts && item.answer() == ListItem.Answer.OPEN,
                    stage == ListStage.DISPUTES && judges && item.waitsForRuling(),
                    false,
                    false,
                    false,
                    false);
        }
        boolean follows = stage == ListStage.PUBLISHED;
        return new ListEvaluationStory.Turn(
                false,
                false,
                stage == ListStage.PLAN && mine && acts && plan.withUnit(),
                stage == ListStage.PLAN_REVIEW && judges && plan.state() == PlanItem.State.SUBMITTED,
                follows
                        && plan.state() == PlanItem.State.APPROVED
                        && Roles.ofUnit(by)
                        && (mine || by.belongsTo(plan.ownerUnitId())),
                follows && judges && plan.state() == PlanItem.State.PROVEN && recusal.mayJudge(by, plan.ownerUnitId()));
    }

    /** Proves that every evaluation's stage is where its token waits. */
    @Override
    public Agreement agreement(Caller by) {
        return casework.agreement(ListEvaluation.KIND, reading.visible(null, by));
    }
}
