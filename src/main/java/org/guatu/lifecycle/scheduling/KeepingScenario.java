package org.guatu.lifecycle.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Planning;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.lifecycle.plan.SettleMilestones;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was tried out, each part by the act that there is for it: a gate by the lead unit's settling of milestones,
 * acceptance and dependencies by the office. Working days are the calendar's and kept by nobody here. All or nothing.
 */
@ApplicationScoped
@Transactional
public class KeepingScenario {
    private final SchedulingTerms terms;
    private final Depending depending;
    private final Planning planning;
    private final Lifecycle lifecycle;
    private final Catalogue catalogue;

    KeepingScenario(
            SchedulingTerms terms, Depending depending, Planning planning, Lifecycle lifecycle, Catalogue catalogue) {
        this.terms = terms;
        this.depending = depending;
        this.planning = planning;
        this.lifecycle = lifecycle;
        this.catalogue = catalogue;
    }

    /**
     * Keeps it.
     *
     * @param seenVersion of the task's year whose gate is moved, or null
     */
    public void keep(Scenario scenario, @Nullable Integer seenVersion, Caller by) {
        scenario.check();
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        new Invalid.Check()
                .require(scenario.any(), "list", "lifecycle.scenario.nothing")
                .require(!scenario.movesDays(), "day", "lifecycle.scenario.daysOfTheCalendar")
                .require(office || !scenario.movesAcceptance(), "acceptance", "lifecycle.scenario.ofTheOffice")
                .require(office || !scenario.depends(), "before", "lifecycle.scenario.ofTheOffice")
                .orRefuse();
        if (scenario.movesAcceptance()) {
            terms.accept(new SetAcceptance(scenario.list(), scenario.acceptance()), by);
        }
        if (scenario.depends()) {
            depend(scenario, by);
        }
        if (scenario.movesGate()) {
            move(scenario, seenVersion, by);
        }
    }

    private void depend(Scenario scenario, Caller by) {
        if (!scenario.parts()) {
            depending.add(new DependTasks(scenario.before(), scenario.after()), by);
            return;
        }
        Map<Long, Task> tasks = tasks(by);
        Task before = Depending.task("before", scenario.before(), tasks);
        Task after = Depending.task("after", scenario.after(), tasks);
        depending.remove(
                depending.all(by).stream()
                        .filter(one ->
                                one.before().id() == before.id() && one.after().id() == after.id())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("platform.notFound"))
                        .id(),
                by);
    }

    private void move(Scenario scenario, @Nullable Integer seenVersion, Caller by) {
        Task task = Depending.task("task", scenario.task(), tasks(by));
        List<Milestone> gates = lifecycle.current(task.id(), by).year().milestones();
        SettleMilestones moved = SettleMilestones.as(moved(gates, scenario));
        planning.settle(task.id(), new SettleMilestones(moved.milestones(), scenario.reason()), seenVersion, by);
    }

    /** The gates with the one that is moved; refused where there is none of its number. */
    public static List<Milestone> moved(List<Milestone> gates, Scenario scenario) {
        Integer number = scenario.gate();
        LocalDate day = scenario.gateDay();
        if (number == null || day == null || number < 1 || number > gates.size()) {
            throw new Invalid("gate", "lifecycle.scenario.gate");
        }
        List<Milestone> moved = new ArrayList<>(gates);
        Milestone gate = gates.get(number - 1);
        moved.set(number - 1, new Milestone(gate.title(), day, gate.weight()));
        return moved;
    }

    private Map<Long, Task> tasks(Caller by) {
        return catalogue.tasks(by).stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }
}
