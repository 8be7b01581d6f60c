package org.guatu.insight.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.lifecycle.backward.BackwardSchedule;
import org.guatu.lifecycle.backward.CatchUp;
import org.guatu.lifecycle.backward.Dependencies;
import org.guatu.lifecycle.backward.Dependencies.Dependency;
import org.guatu.lifecycle.backward.Difference;
import org.guatu.lifecycle.backward.Ground;
import org.guatu.lifecycle.backward.Place;
import org.guatu.lifecycle.backward.Work;
import org.guatu.lifecycle.backward.WorkingDays;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.lifecycle.scheduling.KeepingScenario;
import org.guatu.lifecycle.scheduling.Scenario;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** 推演: draws the schedule on other ground and says what differs. Keeps nothing. */
@ApplicationScoped
@Transactional
public class TryingOut {
    private final LayingOut layingOut;

    TryingOut(LayingOut layingOut) {
        this.layingOut = layingOut;
    }

    /** What the caller would see otherwise; refused where the scenario says a half, or closes a circle. */
    public WhatIf of(Scenario scenario, Caller by) {
        scenario.check();
        Layout today = layingOut.of(by);
        Ground ground = today.ground();
        Layout.Entry moved = scenario.movesGate() ? entry("task", scenario.task(), today) : null;
        if (scenario.movesDays()) {
            ground = ground.with(days(scenario, ground.days()));
        }
        if (scenario.depends()) {
            ground = ground.with(dependencies(scenario, today));
        }
        List<Work> works = ground.works();
        if (scenario.movesAcceptance()) {
            works = works.stream()
                    .map(work -> accepted(work, today.entry(work.task()), scenario))
                    .toList();
        }
        if (moved != null) {
            works = works.stream()
                    .map(work -> work.task() == moved.card().id() ? moved(work, moved, scenario) : work)
                    .toList();
        }
        Layout then = new Layout(ground.with(works), today.entries(), today.visible());
        return difference(today, then, moved, scenario, by);
    }

    private static WhatIf difference(
            Layout today, Layout then, Layout.@Nullable Entry moved, Scenario scenario, Caller by) {
        List<Place> before = BackwardSchedule.of(today.ground());
        List<Place> after = BackwardSchedule.of(then.ground());
        Map<Long, ScheduleRow> was = byTask(Schedules.rows(today, before, by));
        Map<Long, ScheduleRow> is = byTask(Schedules.rows(then, after, by));
        List<WhatIf.Change> changes = Difference.between(before, after).stream()
                .filter(one -> was.containsKey(one.is().work().task()))
                .map(one -> new WhatIf.Change(
                        row(was, one.is().work().task()),
                        row(is, one.is().work().task()),
                        one.breaks()))
                .toList();
        return new WhatIf(
                changes,
                moved == null ? null : was.get(moved.card().id()),
                moved == null ? List.of() : following(moved, scenario, then.ground()));
    }

    private static ScheduleRow row(Map<Long, ScheduleRow> rows, long task) {
        return Objects.requireNonNull(rows.get(task));
    }

    private static Map<Long, ScheduleRow> byTask(List<ScheduleRow> rows) {
        return rows.stream().collect(Collectors.toMap(ScheduleRow::id, Function.identity()));
    }

    private static WorkingDays days(Scenario scenario, WorkingDays now) {
        Map<LocalDate, Boolean> assumed = new HashMap<>();
        LocalDate first = Objects.requireNonNull(scenario.day());
        LocalDate last = Objects.requireNonNullElse(scenario.until(), first);
        first.datesUntil(last.plusDays(1)).forEach(day -> assumed.put(day, Boolean.TRUE.equals(scenario.works())));
        return new WorkingDays(now.calendar().assuming(assumed), now.today());
    }

    private static Dependencies dependencies(Scenario scenario, Layout today) {
        Dependencies now = today.ground().dependencies();
        Dependency one = new Dependency(
                entry("before", scenario.before(), today).card().id(),
                entry("after", scenario.after(), today).card().id());
        if (scenario.parts()) {
            return now.without(one);
        }
        List<Long> circle = now.circle(one);
        if (!circle.isEmpty()) {
            throw new Invalid("after", "lifecycle.dependency.circle", way(circle, today));
        }
        return now.with(one);
    }

    /** The tasks of a circle by their names; those that the reader does not see, by their unit. */
    private static String way(List<Long> circle, Layout today) {
        return circle.stream()
                .map(task -> Optional.ofNullable(today.entries().get(task))
                        .map(entry -> today.visible().contains(task)
                                ? entry.card().code() + " " + entry.card().title()
                                : entry.card().lead().name())
                        .orElse("…"))
                .collect(Collectors.joining(" → "));
    }

    private static Work accepted(Work work, Layout.Entry entry, Scenario scenario) {
        Long list = scenario.list();
        LocalDate day = scenario.acceptance();
        return list == null || day == null || entry.card().list().id() != list
                ? work
                : work.finishedBy(day.isAfter(entry.horizon()) ? entry.horizon() : day);
    }

    private static Work moved(Work work, Layout.Entry entry, Scenario scenario) {
        List<Milestone> gates = KeepingScenario.moved(entry.year().milestones(), scenario);
        Work through = entry.work(gates, work.finishBy());
        LocalDate last = gates.get(gates.size() - 1).due();
        // A last gate that lies beyond the deadline is where the task would end.
        return last.isAfter(work.finishBy()) ? through.finishedBy(last) : through;
    }

    private static List<ScheduleRow.Gate> following(Layout.Entry moved, Scenario scenario, Ground then) {
        List<Milestone> gates = KeepingScenario.moved(moved.year().milestones(), scenario);
        int kept = Objects.requireNonNull(scenario.gate()) - 1;
        return kept + 1 >= gates.size()
                ? List.of()
                : CatchUp.after(kept, gates, moved.progress(), moved.horizon(), then.days()).stream()
                        .map(ScheduleRow.Gate::of)
                        .toList();
    }

    private static Layout.Entry entry(String field, @Nullable String code, Layout today) {
        return today.entries().values().stream()
                .filter(one -> today.visible().contains(one.card().id()))
                .filter(one -> code != null && one.card().code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Invalid(field, "lifecycle.scenario.task"));
    }
}
