package org.guatu.insight.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.casework.CaseDuty;
import org.guatu.casework.DutySource;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.insight.Act;
import org.guatu.insight.Step;
import org.guatu.insight.duty.TaskSteps.Waiting;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.jspecify.annotations.Nullable;

/** 我的待办: what waits for one person, by their roles and units. */
@ApplicationScoped
@Transactional
public class Duties {
    private final GatheringFacts gathering;
    private final TaskSteps steps;
    private final Instance<DutySource> supervision;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Recusal recusal;
    private final OfficeTime time;

    Duties(
            GatheringFacts gathering,
            TaskSteps steps,
            Instance<DutySource> supervision,
            Catalogue catalogue,
            Organization organization,
            Recusal recusal,
            OfficeTime time) {
        this.gathering = gathering;
        this.steps = steps;
        this.supervision = supervision;
        this.catalogue = catalogue;
        this.organization = organization;
        this.recusal = recusal;
        this.time = time;
    }

    /** What waits for the caller, most urgent first. */
    public List<Duty> of(Caller by) {
        return of(gathering.newest(by), by);
    }

    /** As above, from facts of the caller's scope that are at hand. */
    public List<Duty> of(RegionFacts facts, Caller by) {
        LocalDate today = time.today();
        WorkCalendar calendar = time.calendar();
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        boolean contributes = !Collections.disjoint(by.roles(), Act.CONTRIBUTE.roles());
        Map<Long, List<Part>> parts =
                by.hasRole(Roles.EVALUATION_TEAM) ? catalogue.partsOfRegion(by.regionId()) : Map.of();
        Stream<Duty> ofTasks = steps.open(facts.all(), contributes ? by.units() : Set.of(), by)
                .filter(waiting -> isTurnOf(by, waiting, parts))
                .map(waiting -> duty(waiting, units, today, calendar))
                .distinct();
        Stream<Duty> ofSupervision = supervision.stream()
                .flatMap(source -> source.waitingFor(by).stream())
                .map(errand -> duty(errand, today, calendar));
        return Stream.concat(ofTasks, ofSupervision)
                .sorted(Duty::compareUrgency)
                .toList();
    }

    private boolean isTurnOf(Caller by, Waiting waiting, Map<Long, List<Part>> parts) {
        Act act = waiting.step().act();
        if (Collections.disjoint(by.roles(), act.roles())) {
            return false;
        }
        return switch (act.holder()) {
            case LEAD -> by.belongsTo(waiting.leadUnitId());
            case COOPERATING -> by.belongsTo(waiting.unitId()) && !by.belongsTo(waiting.leadUnitId());
            case OFFICE, NOBODY -> !act.judges() || recusal.mayJudge(by, waiting.unitId());
            case EVALUATOR ->
                recusal.mayJudgeAll(
                        by,
                        Catalogue.unitsOf(
                                waiting.one().task(),
                                parts.getOrDefault(waiting.one().task().id(), List.of())));
        };
    }

    private static Duty duty(Waiting waiting, Map<Long, UnitRef> units, LocalDate today, WorkCalendar calendar) {
        Step step = waiting.step();
        TaskInYear one = waiting.one();
        return new Duty(
                step.act(),
                new Duty.TaskRef(one.task().id(), one.task().code(), one.task().title()),
                UnitRef.among(units, one.task().leadUnitId()),
                step.since(),
                step.due(),
                daysLeft(step.due(), today, calendar),
                step.reportId(),
                step.period(),
                one.facts().standingOn(today, calendar).light(),
                null);
    }

    private static Duty duty(CaseDuty errand, LocalDate today, WorkCalendar calendar) {
        return new Duty(
                Act.valueOf(errand.act()),
                null,
                errand.unit(),
                errand.since(),
                errand.due(),
                daysLeft(errand.due(), today, calendar),
                null,
                null,
                null,
                new Duty.Matter(errand.title(), errand.taskId(), errand.href()));
    }

    private static @Nullable Integer daysLeft(@Nullable LocalDate due, LocalDate today, WorkCalendar calendar) {
        return due == null ? null : calendar.daysLeft(today, due);
    }
}
