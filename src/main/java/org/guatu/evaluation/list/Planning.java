package org.guatu.evaluation.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.evaluation.list.command.EditPlan;
import org.guatu.evaluation.list.command.ReviewPlan;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.OneDecimal;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** 攻坚计划: what finishes the open items is proposed, edited by the lead units and approved by the office. */
@ApplicationScoped
@Transactional
public class Planning {
    private final ListFile file;
    private final ListItems items;
    private final PlanItems plan;
    private final Following following;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Recusal recusal;
    private final ListTerms terms;
    private final OfficeTime time;

    Planning(
            ListFile file,
            ListItems items,
            PlanItems plan,
            Following following,
            Catalogue catalogue,
            Organization organization,
            Recusal recusal,
            ListTerms terms,
            OfficeTime time) {
        this.file = file;
        this.items = items;
        this.plan = plan;
        this.following = following;
        this.catalogue = catalogue;
        this.organization = organization;
        this.recusal = recusal;
        this.terms = terms;
        this.time = time;
    }

    /** Proposes an item of the plan for each that is still open; with none the committee is next. Called by the process. */
    void propose(ListEvaluation one) {
        LocalDate horizon = horizon(one);
        List<ListItem> open =
                items.of(one.id()).stream().filter(ListItem::needsPlan).toList();
        Set<Long> over = following.over(open.stream().map(ListItem::taskId).toList());
        List<PlanItem> proposed = open.stream()
                .filter(item -> !over.contains(item.taskId()))
                .map(item -> new PlanItem(one, item, measure(item), finishOn(item, horizon)))
                .toList();
        plan.persist(proposed);
        if (proposed.isEmpty()) {
            file.move(one, ListStage.DISPUTES, ListStage.COMMITTEE, terms.approval());
            tellCommittee(one);
        } else {
            file.move(one, ListStage.DISPUTES, ListStage.PLAN, terms.plan());
            file.tellUnits(one, proposed.stream().map(PlanItem::leadUnitId), "planOpened", String.valueOf(one.actBy()));
        }
        file.note(one, ListAct.PLAN_PROPOSED);
    }

    /** Whether there is a plan to follow. */
    boolean planned(long id) {
        return !plan.of(id).isEmpty();
    }

    /** Counted back from the list's end, so that time is left to close the task out; where that is over, soon. */
    private LocalDate horizon(ListEvaluation one) {
        LocalDate back = time.calendar(one.regionId()).plus(end(one), -terms.beforeListEnds());
        return back.isAfter(time.today()) ? back : time.inWorkingDays(terms.atLeast(), one.regionId());
    }

    private LocalDate end(ListEvaluation one) {
        return LocalDate.of(catalogue.list(one.listId()).until(), 12, 31);
    }

    /** The task's own deadline where that comes first. */
    private LocalDate finishOn(ListItem item, LocalDate horizon) {
        LocalDate due = item.due();
        return due != null && due.isAfter(time.today()) && due.isBefore(horizon) ? due : horizon;
    }

    private static String measure(ListItem item) {
        String now = "现进度" + OneDecimal.of(item.actual()) + "%，序时应达" + OneDecimal.of(item.planned()) + "%";
        return switch (item.counting()) {
            case NOT_STARTED -> "立即启动，明确分工和路线图；" + now + "，逐月报送进展。";
            case BEHIND -> "倒排工期、补齐滞后部分；" + now + "，逐月报送进展。";
            case ON_SCHEDULE, COMPLETED -> "按序时推进，到期办结销号；" + now + "。";
        };
    }

    /** A lead unit hands its items in; when none is left with a unit it goes on at once. */
    public ListEvaluation edit(long id, EditPlan said, Caller by) {
        ListEvaluation one = file.take(id, Set.of(ListStage.PLAN), null, by);
        said.check();
        LocalDate end = end(one);
        Invalid.Check check = new Invalid.Check();
        for (EditPlan.PlanEdit edit : said.edits()) {
            LocalDate day = Objects.requireNonNull(edit.finishOn());
            check.require(!day.isBefore(time.today()), "items.finishOn", "evaluation.list.finishPassed")
                    .require(
                            !day.isAfter(end) || end.isBefore(time.today()),
                            "items.finishOn",
                            "evaluation.list.finishAfterEnd",
                            end.toString())
                    .require(
                            edit.ownerCode().isEmpty() || unit(edit.ownerCode(), by) != null,
                            "items.owner",
                            "evaluation.list.ownerUnknown",
                            edit.ownerCode());
        }
        check.orRefuse();
        for (EditPlan.PlanEdit edit : said.edits()) {
            PlanItem item = item(id, edit.item(), by);
            if (!by.belongsTo(item.leadUnitId())) {
                throw new Refusal("evaluation.list.notTheLead");
            }
            Long owner = edit.ownerCode().isEmpty() ? null : unit(edit.ownerCode(), by);
            item.edit(
                    edit.what(),
                    owner == null ? item.leadUnitId() : owner,
                    edit.who(),
                    Objects.requireNonNull(edit.finishOn()));
        }
        file.touch(one);
        String words = said.edits().stream()
                .map(edit -> edit.finishOn() + " " + edit.what())
                .collect(Collectors.joining("\n"));
        file.note(one, ListAct.PLAN_EDITED, words, List.of(), by);
        if (plan.of(id).stream().noneMatch(PlanItem::withUnit)) {
            toReview(one);
            file.pass(one, "editPlan", Map.of());
        }
        return one;
    }

    private @Nullable Long unit(String code, Caller by) {
        return organization
                .directory(by.regionId())
                .resolve(code)
                .filter(found -> !found.set())
                .flatMap(found -> organization.standing(by.regionId(), found.code()))
                .map(Unit::id)
                .orElse(null);
    }

    /** The term is over: what is proposed stands. Called by the process. */
    void endEditing(ListEvaluation one) {
        plan.of(one.id()).stream().filter(PlanItem::withUnit).forEach(PlanItem::stand);
        toReview(one);
        file.note(one, ListAct.PLAN_TERM_OVER);
    }

    private void toReview(ListEvaluation one) {
        file.move(one, ListStage.PLAN, ListStage.PLAN_REVIEW, terms.planReview());
        file.tellRole(one, Roles.RULE_OF_LAW_OFFICE, "planToReview", String.valueOf(one.actBy()));
    }

    /** The office approves or returns, never for its own unit; when all is decided it goes on at once. */
    public ListEvaluation review(long id, ReviewPlan said, Caller by) {
        ListEvaluation one = file.take(id, Set.of(ListStage.PLAN_REVIEW), null, by);
        said.check();
        for (ReviewPlan.PlanDecision decision : said.decided()) {
            PlanItem item = item(id, decision.item(), by);
            recusal.require(by, item.leadUnitId());
            item.decide(decision.approves(), decision.why());
        }
        file.touch(one);
        boolean returns = said.decided().stream().anyMatch(decision -> !decision.approves());
        String words = said.decided().stream()
                .map(ReviewPlan.PlanDecision::why)
                .filter(why -> !why.isEmpty())
                .collect(Collectors.joining("\n"));
        file.note(one, returns ? ListAct.PLAN_RETURNED : ListAct.PLAN_ITEMS_APPROVED, words, List.of(), by);
        List<PlanItem> all = plan.of(id);
        if (all.stream().noneMatch(item -> item.state() == PlanItem.State.SUBMITTED)) {
            goOn(one, all);
        }
        return one;
    }

    private void goOn(ListEvaluation one, List<PlanItem> all) {
        Stream<Long> returned = all.stream().filter(PlanItem::withUnit).map(PlanItem::leadUnitId);
        boolean again = all.stream().anyMatch(PlanItem::withUnit);
        if (again) {
            file.move(one, ListStage.PLAN_REVIEW, ListStage.PLAN, terms.plan());
            file.tellUnits(one, returned, "planReturned", String.valueOf(one.actBy()));
        } else {
            file.move(one, ListStage.PLAN_REVIEW, ListStage.COMMITTEE, terms.approval());
            tellCommittee(one);
        }
        file.pass(one, "reviewPlan", Map.of("returned", again));
    }

    private void tellCommittee(ListEvaluation one) {
        file.tellRole(one, Roles.COMMITTEE, "toApprove", String.valueOf(one.actBy()));
    }

    private PlanItem item(long id, @Nullable Long item, Caller by) {
        return plan.visible(id, Objects.requireNonNull(item), by).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** The committee sent it back: the office looks at the whole plan again. */
    void reviewAgain(ListEvaluation one) {
        plan.of(one.id()).forEach(PlanItem::reviewAgain);
    }
}
