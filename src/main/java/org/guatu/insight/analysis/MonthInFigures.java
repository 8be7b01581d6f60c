package org.guatu.insight.analysis;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.guatu.briefing.analysis.AnalysedMonth;
import org.guatu.briefing.analysis.Composed;
import org.guatu.briefing.analysis.MonthlyFindings;
import org.guatu.insight.heatmap.Axis;
import org.guatu.insight.heatmap.Heatmaps;
import org.guatu.insight.heatmap.Heatmaps.TaskBehind;
import org.guatu.insight.heatmap.Measure;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;

/** Composes an analysis from what the charts count, each day judged with what was known at its end. */
@ApplicationScoped
@Transactional
public class MonthInFigures implements MonthlyFindings {
    private final List<MonthSection> sections;
    private final GatheringFacts gathering;
    private final Heatmaps heatmaps;
    private final Organization organization;

    MonthInFigures(
            @All List<MonthSection> sections, GatheringFacts gathering, Heatmaps heatmaps, Organization organization) {
        this.sections = sections.stream()
                .sorted(Comparator.comparing(MonthSection::kind))
                .toList();
        this.gathering = gathering;
        this.heatmaps = heatmaps;
        this.organization = organization;
    }

    @Override
    public List<Composed> of(AnalysedMonth month, Caller by) {
        MonthLook look = look(month, by);
        return sections.stream().map(section -> section.of(look)).toList();
    }

    private MonthLook look(AnalysedMonth month, Caller by) {
        RegionFacts facts = gathering.allYears(month.asOf(), by);
        return new MonthLook(
                month,
                organization.region(by.regionId()).name(),
                facts,
                gathering.allYears(month.monthAgo(), by),
                gathering.allYears(month.yearAgo(), by),
                heatmaps.behind(Axis.AREA, null, Axis.MONTH, null, Measure.RED_YELLOW, null, facts, by).stream()
                        .map(TaskBehind::task)
                        .toList(),
                by);
    }
}
