package org.guatu.insight.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.briefing.summary.CountingRegion;
import org.guatu.briefing.summary.RegionCounts;
import org.guatu.calendar.OfficeTime;
import org.guatu.insight.TaskOnDay;
import org.guatu.insight.heatmap.Axis;
import org.guatu.insight.heatmap.Heatmap;
import org.guatu.insight.heatmap.Measure;
import org.guatu.platform.Count;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.standing.Light;

/** Counts a region by the very tasks and formulas of its heatmap. */
@ApplicationScoped
@Transactional
class CountingTasks implements CountingRegion {
    private final GatheringFacts gathering;
    private final OfficeTime time;

    CountingTasks(GatheringFacts gathering, OfficeTime time) {
        this.gathering = gathering;
        this.time = time;
    }

    @Override
    public RegionCounts of(long regionId, LocalDate day) {
        return counts(heatmap(regionId, day).tasks());
    }

    /** All tasks of a region, laid out by their areas. */
    Heatmap heatmap(long regionId, LocalDate day) {
        RegionFacts facts = gathering.allYears(day, regionId);
        List<Heatmap.Plotted> plotted = facts.issued().stream()
                .flatMap(task -> facts.newest(task).stream())
                .map(one -> new Heatmap.Plotted(
                        one.task().id(), Map.of(Axis.AREA, one.areaOn(day)), facts.years(one.task())))
                .toList();
        return new Heatmap(plotted, facts.calendar(), day, time.today(), false);
    }

    static RegionCounts counts(List<TaskOnDay> tasks) {
        return new RegionCounts(
                tasks.size(),
                lit(tasks, Light.RED),
                lit(tasks, Light.YELLOW),
                lit(tasks, Light.GREEN),
                lit(tasks, Light.GREY),
                lit(tasks, Light.BLUE),
                Measure.OVERDUE.counts(tasks),
                Count.of(tasks, TaskOnDay::fixedTerm),
                Measure.COMPLETION.counts(tasks),
                Measure.ON_SCHEDULE.counts(tasks));
    }

    private static int lit(List<TaskOnDay> tasks, Light light) {
        return Count.of(tasks, task -> task.standing().light() == light);
    }
}
