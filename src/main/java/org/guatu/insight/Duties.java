package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.insight.Act.Holder;
import org.guatu.insight.TaskFacts.Running;
import org.guatu.lifecycle.Terms;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.reporting.Contributing;
import org.guatu.supervision.Errand;
import org.guatu.supervision.Errands;
import org.jspecify.annotations.Nullable;

/** 我的待办: what waits for one person, by their roles and units. */
@ApplicationScoped
@Transactional
public class Duties {
    private final TaskFacts facts;
    private final Catalogue catalogue;
    private final Contributing contributing;
    private final Extending extending;
    private final Instance<Errands> supervision;
    private final Organization organization;
    private final Recusal recusal;
    private final Calendars calendars;
    private final Terms terms;
    private final Clock clock;

    Duties(
            TaskFacts facts,
            Catalogue catalogue,
            Contributing contributing,
            Extending extending,
            Instance<Errands> supervision,
            Organization organization,
            Recusal recusal,
            Calendars calendars,
            Terms terms,
            Clock clock) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.contributing = contributing;
        this.extending = extending;
        this.supervision = supervision;
        this.organization = organization;
        this.recusal = recusal;
        this.calendars = calendars;
        this.terms = terms;
        this.clock = clock;
    }

    private record Waiting(Running one, Step step) {}

    private record HandedIn(long taskYearId, long unitId, String period) {}

    /** What waits for the caller, most urgent first. */
    public List<Duty> of(Caller by) {
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = calendars.current();
        List<Running> running =
                facts.running(by).stream().filter(one -> one.facts() != null).toList();
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        Stream<Duty> ofTasks = Stream.of(
                        running.stream().flatMap(one -> mine(one, today, calendar, by)),
                        contributions(running, today, calendar, by),
                        extensions(running, by))
                .flatMap(Function.identity())
                .map(waiting -> duty(waiting, units, today, calendar));
        Stream<Duty> ofSupervision = supervision.stream()
                .flatMap(source -> source.waitingFor(by).stream())
                .map(errand -> duty(errand, today, calendar));
        return Stream.concat(ofTasks, ofSupervision)
                .sorted(Duty::compareUrgency)
                .toList();
    }

    private Stream<Waiting> mine(Running one, LocalDate today, WorkCalendar calendar, Caller by) {
        return Agenda.open(Objects.requireNonNull(one.facts()), today, calendar).stream()
                .filter(step -> isTurnOf(by, one, step))
                .map(step -> new Waiting(one, step));
    }

    private boolean isTurnOf(Caller by, Running one, Step step) {
        if (Collections.disjoint(by.roles(), step.act().roles())) {
            return false;
        }
        long lead = one.task().leadUnitId();
        if (step.act().holder() == Holder.LEAD) {
            return by.belongsTo(lead);
        }
        return !step.act().judges() || recusal.mayJudge(by, step.unitId() == null ? lead : step.unitId());
    }

    private Stream<Waiting> contributions(List<Running> running, LocalDate today, WorkCalendar calendar, Caller by) {
        if (by.units().isEmpty() || Collections.disjoint(by.roles(), Act.CONTRIBUTE.roles())) {
            return Stream.of();
        }
        List<Running> foreign = running.stream()
                .filter(one -> !by.belongsTo(one.task().leadUnitId()))
                .toList();
        Map<Long, List<Part>> parts =
                catalogue.parts(foreign.stream().map(one -> one.task().id()).toList());
        List<Long> years = foreign.stream().map(Duties::yearId).toList();
        Set<HandedIn> handedIn = contributing.of(years, by.units()).stream()
                .map(one -> new HandedIn(one.taskYearId(), one.unitId(), one.period()))
                .collect(Collectors.toSet());
        return foreign.stream()
                .flatMap(one -> Agenda.contributions(Objects.requireNonNull(one.facts()), today, calendar, terms)
                        .filter(step -> parts.getOrDefault(one.task().id(), List.of()).stream()
                                .filter(part -> part.role() != Part.Role.SET && by.belongsTo(part.unitId()))
                                .anyMatch(part -> !handedIn.contains(new HandedIn(
                                        yearId(one), part.unitId(), Objects.requireNonNull(step.period())))))
                        .map(step -> new Waiting(one, step)));
    }

    /** Requests for an extension that wait for the caller. */
    private Stream<Waiting> extensions(List<Running> running, Caller by) {
        Map<Long, Running> byTask =
                running.stream().collect(Collectors.toMap(one -> one.task().id(), Function.identity()));
        return extending.open(by).stream()
                .filter(one -> byTask.containsKey(one.taskId()))
                .map(one -> new Waiting(Objects.requireNonNull(byTask.get(one.taskId())), ExtensionCard.step(one)))
                .filter(one -> isTurnOf(by, one.one(), one.step()));
    }

    private static long yearId(Running one) {
        return Objects.requireNonNull(one.year()).id();
    }

    private static Duty duty(Waiting waiting, Map<Long, UnitRef> units, LocalDate today, WorkCalendar calendar) {
        Step step = waiting.step();
        Running one = waiting.one();
        return new Duty(
                step.act(),
                new Duty.TaskRef(one.task().id(), one.task().code(), one.task().title()),
                TaskFacts.ref(units, one.task().leadUnitId()),
                step.since(),
                step.due(),
                daysLeft(step.due(), today, calendar),
                step.reportId(),
                step.period(),
                Objects.requireNonNull(one.facts()).standingOn(today, calendar).light(),
                null);
    }

    private static Duty duty(Errand errand, LocalDate today, WorkCalendar calendar) {
        return new Duty(
                Act.valueOf(errand.kind().name()),
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
