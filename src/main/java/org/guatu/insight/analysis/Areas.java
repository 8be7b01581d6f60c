package org.guatu.insight.analysis;

import static org.guatu.insight.analysis.SectionWriter.cell;
import static org.guatu.insight.analysis.SectionWriter.percent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.guatu.briefing.analysis.Composed;
import org.guatu.briefing.analysis.Composed.Cell;
import org.guatu.briefing.analysis.SectionKind;
import org.guatu.insight.heatmap.Axis;
import org.guatu.insight.heatmap.HeatmapView;
import org.guatu.insight.heatmap.Heatmaps;
import org.guatu.insight.heatmap.Measure;

/** 分领域情况: the row totals of the chart of areas, the worst area on top. */
@ApplicationScoped
class Areas implements MonthSection {
    private static final int NAMED = 3;

    private final Heatmaps heatmaps;

    Areas(Heatmaps heatmaps) {
        this.heatmaps = heatmaps;
    }

    @Override
    public SectionKind kind() {
        return SectionKind.AREAS;
    }

    @Override
    public Composed of(MonthLook look) {
        SectionWriter out = new SectionWriter(kind(), look.day());
        List<HeatmapView.Cell> areas = worstFirst(look);
        List<HeatmapView.Cell> behind =
                areas.stream().filter(area -> area.n() > 0).toList();
        String all = Behind.tasks(look.day());
        out.say(
                "areas",
                out.figure("areas", areas.size(), all),
                out.figure("areasBehind", behind.size(), all),
                out.figure("areasClear", areas.size() - behind.size(), all));
        for (int place = behind.size(); place < NAMED; place++) {
            out.numbered("area", place + 1, "—", all);
        }
        if (!behind.isEmpty()) {
            out.say(
                    "areas.worst",
                    String.join(
                            "、",
                            IntStream.range(0, Math.min(NAMED, behind.size()))
                                    .mapToObj(place -> named(place, behind.get(place), look, out))
                                    .toList()));
        }
        table(areas, look, out);
        return out.done();
    }

    private List<HeatmapView.Cell> worstFirst(MonthLook look) {
        return of(Measure.RED_YELLOW, look).cells().stream()
                .filter(area -> area.of() > 0)
                .sorted(Comparator.comparingDouble(Areas::share)
                        .thenComparing(HeatmapView.Cell::n)
                        .reversed())
                .toList();
    }

    private static double share(HeatmapView.Cell area) {
        return 1.0 * area.n() / area.of();
    }

    private HeatmapView of(Measure measure, MonthLook look) {
        return heatmaps.view(Axis.AREA, Axis.REGION, measure, null, look.facts(), look.by());
    }

    private static String name(HeatmapView.Cell area) {
        return area.row().isEmpty() ? SectionWriter.word("noArea") : area.row();
    }

    private static String named(int place, HeatmapView.Cell area, MonthLook look, SectionWriter out) {
        return out.numbered(
                "area",
                place + 1,
                SectionWriter.word("areas.one", name(area), area.n(), area.of(), percent(area.value())),
                Behind.area(area.row(), Measure.RED_YELLOW, look.day()));
    }

    private void table(List<HeatmapView.Cell> areas, MonthLook look, SectionWriter out) {
        HeatmapView onSchedule = of(Measure.ON_SCHEDULE, look);
        HeatmapView completion = of(Measure.COMPLETION, look);
        out.columns("area", "tasks", "behind", "share", "onSchedule", "completion");
        for (HeatmapView.Cell area : areas) {
            String href = Behind.area(area.row(), Measure.RED_YELLOW, look.day());
            out.row(
                    cell(name(area)),
                    cell(area.of(), href),
                    cell(area.n(), href),
                    cell(percent(area.value()), href),
                    rate(onSchedule, area, look),
                    rate(completion, area, look));
        }
    }

    private static Cell rate(HeatmapView view, HeatmapView.Cell area, MonthLook look) {
        return view.cells().stream()
                .filter(one -> one.row().equals(area.row()))
                .findFirst()
                .map(one -> cell(percent(one.value()), Behind.area(area.row(), view.value(), look.day())))
                .orElse(cell(null));
    }
}
