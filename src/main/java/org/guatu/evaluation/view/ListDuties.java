package org.guatu.evaluation.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.guatu.casework.CaseDuty;
import org.guatu.casework.DutySource;
import org.guatu.catalogue.Catalogue;
import org.guatu.evaluation.list.ListEvaluation;
import org.guatu.evaluation.list.ListItem;
import org.guatu.evaluation.list.ListReading;
import org.guatu.evaluation.list.ListStage;
import org.guatu.evaluation.list.PlanItem;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.time.OfficeDays;

/** Whose turn it is with the evaluations of lists: each lead unit for its items, each owner for the items of the plan. */
@ApplicationScoped
@Transactional
public class ListDuties implements DutySource {
    private final ListReading reading;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Recusal recusal;

    ListDuties(ListReading reading, Catalogue catalogue, Organization organization, Recusal recusal) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.organization = organization;
        this.recusal = recusal;
    }

    @Override
    public List<CaseDuty> waitingFor(Caller by) {
        List<ListEvaluation> running = reading.running(by);
        Map<Long, UnitRef> units = running.isEmpty() ? Map.of() : organization.refs(by.regionId());
        return running.stream().flatMap(one -> of(one, units, by)).toList();
    }

    private Stream<CaseDuty> of(ListEvaluation one, Map<Long, UnitRef> units, Caller by) {
        ListStage stage = one.stage();
        if (stage == ListStage.PUBLISHED) {
            return followed(one, units, by);
        }
        if (stage.duty() == null || Collections.disjoint(stage.roles(), by.roles())) {
            return Stream.empty();
        }
        String title = catalogue.list(one.listId()).title();
        return switch (stage) {
            case ACCOUNT ->
                mine(
                                reading.items(one, by).stream().filter(item -> item.answer() == ListItem.Answer.OPEN),
                                ListItem::leadUnitId,
                                by)
                        .map(unit -> duty(one, title, unit, units));
            case PLAN ->
                mine(reading.plan(one, by).stream().filter(PlanItem::withUnit), PlanItem::leadUnitId, by)
                        .map(unit -> duty(one, title, unit, units));
            case DISPUTES ->
                judged(reading.items(one, by).stream().filter(ListItem::waitsForRuling), ListItem::leadUnitId, by)
                        .map(unit -> duty(one, title, unit, units));
            case PLAN_REVIEW ->
                judged(
                                reading.plan(one, by).stream().filter(item -> item.state() == PlanItem.State.SUBMITTED),
                                PlanItem::leadUnitId,
                                by)
                        .map(unit -> duty(one, title, unit, units));
            default -> Stream.of(CaseDuty.of(one, Objects.requireNonNull(stage.duty()), false, title, null, null));
        };
    }

    private static <T> Stream<Long> mine(Stream<T> items, ToLongFunction<T> unit, Caller by) {
        return items.map(unit::applyAsLong).filter(by::belongsTo).distinct();
    }

    private <T> Stream<Long> judged(Stream<T> items, ToLongFunction<T> unit, Caller by) {
        return items.map(unit::applyAsLong).distinct().filter(one -> recusal.mayJudge(by, one));
    }

    private static CaseDuty duty(ListEvaluation one, String title, long unit, Map<Long, UnitRef> units) {
        return CaseDuty.of(
                one,
                Objects.requireNonNull(one.stage().duty()),
                one.stage().judges(),
                title,
                null,
                UnitRef.among(units, unit));
    }

    private Stream<CaseDuty> followed(ListEvaluation one, Map<Long, UnitRef> units, Caller by) {
        return reading.plan(one, by).stream()
                .filter(item -> item.state() == PlanItem.State.PROVEN
                        ? by.hasRole(Roles.RULE_OF_LAW_OFFICE)
                                && recusal.mayJudgeAll(by, List.of(item.leadUnitId(), item.ownerUnitId()))
                        : reading.near(item) && Roles.ofUnit(by) && by.belongsTo(item.ownerUnitId()))
                .map(item -> {
                    boolean proven = item.state() == PlanItem.State.PROVEN;
                    return new CaseDuty(
                            proven ? "CONFIRM_ITEM" : "FINISH_ITEM",
                            proven,
                            Set.of(),
                            catalogue.task(item.taskId()).title(),
                            item.taskId(),
                            UnitRef.among(units, proven ? item.leadUnitId() : item.ownerUnitId()),
                            proven ? OfficeDays.dayOf(one.stageSince()) : reading.nearSince(item),
                            item.finishOn(),
                            one.href() + "#plan-" + item.id());
                });
    }
}
