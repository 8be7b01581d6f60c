package org.guatu.insight.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.Task;
import org.guatu.insight.TaskCard;
import org.guatu.insight.task.TaskFilter;
import org.guatu.insight.task.TaskViews;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.backward.Ground;
import org.guatu.lifecycle.backward.Work;
import org.guatu.lifecycle.backward.WorkingDays;
import org.guatu.lifecycle.plan.BackSchedule;
import org.guatu.lifecycle.scheduling.Depending;
import org.guatu.lifecycle.scheduling.SchedulingTerms;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;

/** Gathers what a region's schedule is drawn from. */
@ApplicationScoped
class LayingOut {
    /** Whoever has these in hand works on them; what is handed in or waits for the office's decision is nobody's work. */
    private static final Set<Phase> AT_WORK =
            Set.of(Phase.ASSIGNED, Phase.RETURNED, Phase.ACCEPTED, Phase.IN_PROGRESS, Phase.REWORK);

    private final GatheringFacts gathering;
    private final TaskViews tasks;
    private final SchedulingTerms terms;
    private final Depending depending;

    LayingOut(GatheringFacts gathering, TaskViews tasks, SchedulingTerms terms, Depending depending) {
        this.gathering = gathering;
        this.tasks = tasks;
        this.terms = terms;
        this.depending = depending;
    }

    /** The whole region's, of which the caller sees their part: units the tasks that they lead. */
    Layout of(Caller by) {
        boolean wide = Roles.readsWholeRegion(by);
        Caller whole = wide ? by : wholeRegion(by);
        RegionFacts facts = gathering.newest(whole);
        SchedulingTerms.Of said = terms.ofRegion(by.regionId());
        Map<Long, TaskInYear> years = facts.newest().stream()
                .collect(Collectors.toMap(one -> one.task().id(), Function.identity(), (a, b) -> b));
        Map<Long, Layout.Entry> entries = new LinkedHashMap<>();
        for (TaskCard card : TaskCard.once(tasks.list(TaskFilter.ALL, facts, whole))) {
            TaskInYear one = years.get(card.id());
            if (one != null
                    && card.standing() != null
                    && AT_WORK.contains(one.year().phase())) {
                entries.put(card.id(), entry(card, one, said));
            }
        }
        List<Work> works = entries.values().stream()
                .map(one -> one.work(one.year().milestones(), finishBy(one, said.acceptances())))
                .toList();
        return new Layout(
                new Ground(
                        works,
                        depending.ofRegion(by.regionId()),
                        said.limits(),
                        new WorkingDays(facts.calendar(), facts.day())),
                entries,
                visible(wide ? facts : gathering.newest(by), by));
    }

    /** What a unit must begin depends on tasks that it does not see; they move its rows and are not shown. */
    private static Caller wholeRegion(Caller by) {
        return new Caller(
                by.personId(), by.name(), by.regionId(), Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), by.posts());
    }

    private static Layout.Entry entry(TaskCard card, TaskInYear one, SchedulingTerms.Of said) {
        LocalDate horizon =
                BackSchedule.horizon(one.task().deadline(), one.year().year());
        return new Layout.Entry(
                card,
                one.task().leadUnitId(),
                one.year(),
                horizon,
                said.gatesOf(card.list().kind()).pattern());
    }

    /** The acceptance of its list, or its own last day where that comes first. */
    static LocalDate finishBy(Layout.Entry one, Map<Long, LocalDate> acceptances) {
        LocalDate accepted = acceptances.get(one.card().list().id());
        return accepted == null || accepted.isAfter(one.horizon()) ? one.horizon() : accepted;
    }

    private static Set<Long> visible(RegionFacts seen, Caller by) {
        return seen.tasks().stream()
                .filter(task -> Roles.readsWholeRegion(by) || by.belongsTo(task.leadUnitId()))
                .map(Task::id)
                .collect(Collectors.toSet());
    }
}
