package org.guatu.insight.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.briefing.summary.RegionCounts;
import org.guatu.insight.TaskOnDay;
import org.guatu.insight.heatmap.Axis;
import org.guatu.insight.heatmap.Heatmap;
import org.guatu.insight.heatmap.Measure;

/** The areas of one region's lists, as far as whoever leads the region above reads it: counts, and no task. */
@ApplicationScoped
@Transactional
public class RegionAreas {
    private final CountingTasks counting;

    RegionAreas(CountingTasks counting) {
        this.counting = counting;
    }

    /** An area with what it counts. */
    public record Row(String area, RegionCounts counts) {}

    /** In the order of the lists; together they count what the region counts alone. */
    public List<Row> of(long regionId, LocalDate day) {
        return counting.heatmap(regionId, day).behind(Axis.AREA, null, Axis.UNIT, null, Measure.ON_SCHEDULE).stream()
                .collect(Collectors.groupingBy(
                        one -> one.task().key(Axis.AREA),
                        LinkedHashMap::new,
                        Collectors.mapping(Heatmap.Behind::sample, Collectors.toList())))
                .entrySet()
                .stream()
                .map(RegionAreas::row)
                .toList();
    }

    private static Row row(Map.Entry<String, List<TaskOnDay>> area) {
        return new Row(area.getKey(), CountingTasks.counts(area.getValue()));
    }
}
