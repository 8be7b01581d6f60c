package org.guatu.insight.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.casework.CaseDuty;
import org.guatu.casework.DutySource;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.insight.Act;
import org.guatu.insight.Step;
import org.guatu.insight.duty.TaskSteps.Waiting;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
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
    private final Organization organization;
    private final Recusal recusal;
    private final OfficeTime time;

    Duties(
            GatheringFacts gathering,
            TaskSteps steps,
            Instance<DutySource> supervision,
            Organization organization,
            Recusal recusal,
            OfficeTime time) {
        this.gathering = gathering;
        this.steps = steps;
        this.supervision = supervision;
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
        WorkCalendar calendar = facts.calendar();
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        Set<Act> acts = actsOf(by);
        Map<Long, Boolean> judges = new HashMap<>();
        Predicate<Waiting> mine = waiting -> isTurnOf(by, acts, waiting, facts, judges);
        Stream<Duty> ofYears = facts.once(new Written(today, units), () -> written(facts, units, today)).stream()
                .filter(one -> mine.test(one.waiting()))
                .map(Line::duty);
        Stream<Duty> ofOthers = steps.ofOthers(facts, acts.contains(Act.CONTRIBUTE) ? by.units() : Set.of(), by)
                .filter(mine)
                .map(waiting -> duty(waiting, units, today, calendar))
                .distinct();
        Stream<Duty> ofSupervision = supervision.stream()
                .flatMap(source -> source.waitingFor(by).stream())
                .map(errand -> duty(errand, today, calendar));
        return Stream.of(ofYears, ofOthers, ofSupervision)
                .flatMap(Function.identity())
                .sorted(Duty::compareUrgency)
                .toList();
    }

    /** By what the duties of a look are written beside its facts. */
    private record Written(LocalDate today, Map<Long, UnitRef> units) {}

    private record Line(Waiting waiting, Duty duty) {}

    /** What waits of the tasks' years, for whomever, the most urgent first: written and sorted once a look. */
    private static List<Line> written(RegionFacts facts, Map<Long, UnitRef> units, LocalDate today) {
        Set<Duty> told = new HashSet<>();
        return TaskSteps.ofYears(facts, today).stream()
                .map(waiting -> new Line(waiting, duty(waiting, units, today, facts.calendar())))
                .filter(line -> told.add(line.duty()))
                .sorted(Comparator.comparing(Line::duty, Duty::compareUrgency))
                .toList();
    }

    private static Set<Act> actsOf(Caller by) {
        return Arrays.stream(Act.values())
                .filter(act -> !Collections.disjoint(by.roles(), act.roles()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
    }

    /**
     * Whether the caller has to take a step.
     *
     * @param acts what their roles let them do
     * @param judges which units' work they may judge, as far as it was asked
     */
    private boolean isTurnOf(Caller by, Set<Act> acts, Waiting waiting, RegionFacts facts, Map<Long, Boolean> judges) {
        Act act = waiting.step().act();
        if (!acts.contains(act)) {
            return false;
        }
        Predicate<Long> mayJudge = unit -> judges.computeIfAbsent(unit, one -> recusal.mayJudge(by, one));
        return switch (act.holder()) {
            case LEAD -> by.belongsTo(waiting.leadUnitId());
            case COOPERATING -> by.belongsTo(waiting.unitId()) && !by.belongsTo(waiting.leadUnitId());
            case OFFICE, NOBODY -> !act.judges() || mayJudge.test(waiting.unitId());
            case EVALUATOR -> {
                Task task = waiting.one().task();
                yield Catalogue.unitsOf(task, facts.of(task).parts()).stream().allMatch(mayJudge);
            }
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
                one.standingOn(today, calendar).light(),
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
