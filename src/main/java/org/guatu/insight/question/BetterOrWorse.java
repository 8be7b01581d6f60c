package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.insight.heatmap.HeatmapView;
import org.guatu.insight.heatmap.Heatmaps;
import org.guatu.insight.heatmap.Measure;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.jspecify.annotations.Nullable;

/** 比上月、比去年是好是坏: the charts' own totals, each day with what was known at its end. */
@ApplicationScoped
class BetterOrWorse implements Question {
    private static final List<Measure> MEASURES =
            List.of(Measure.RED_YELLOW, Measure.ON_SCHEDULE, Measure.OVERDUE, Measure.COMPLETION, Measure.TIMELINESS);
    private static final List<String> COLUMNS =
            List.of("measure", "now", "monthAgo", "change", "yearAgo", "changeOfYear");

    private final Heatmaps heatmaps;
    private final GatheringFacts gathering;

    BetterOrWorse(Heatmaps heatmaps, GatheringFacts gathering) {
        this.heatmaps = heatmaps;
        this.gathering = gathering;
    }

    @Override
    public Topic topic() {
        return Topic.TREND;
    }

    @Override
    public Answer answer(Look look) {
        LocalDate monthAgo = look.day().minusMonths(1);
        LocalDate yearAgo = look.day().minusYears(1);
        Map<Measure, HeatmapView.Cell> now = totals(look.facts(), look);
        Map<Measure, HeatmapView.Cell> month = totals(gathering.allYears(monthAgo, look.by()), look);
        Map<Measure, HeatmapView.Cell> year = totals(gathering.allYears(yearAgo, look.by()), look);
        return Answer.of(
                sentence(value(now, Measure.RED_YELLOW), value(month, Measure.RED_YELLOW)),
                COLUMNS,
                MEASURES.stream()
                        .map(measure -> row(measure, value(now, measure), value(month, measure), value(year, measure)))
                        .toList(),
                Said.of("insight.question.TREND.note", monthAgo, yearAgo));
    }

    private static Said sentence(@Nullable Double now, @Nullable Double before) {
        if (now == null || before == null) {
            return Said.of("insight.question.TREND.unknown");
        }
        double more = now - before;
        String word = more > 0 ? "worse" : more < 0 ? "better" : "same";
        return Said.of("insight.question.TREND." + word, decimal(now), decimal(Math.abs(more)));
    }

    private static String decimal(double number) {
        return String.valueOf(Cell.decimal(number).text());
    }

    private Map<Measure, HeatmapView.Cell> totals(RegionFacts facts, Look look) {
        return heatmaps.totals(MEASURES, facts, look.by());
    }

    private static @Nullable Double value(Map<Measure, HeatmapView.Cell> totals, Measure measure) {
        return Objects.requireNonNull(totals.get(measure)).value();
    }

    private static List<Cell> row(
            Measure measure, @Nullable Double now, @Nullable Double month, @Nullable Double year) {
        return List.of(
                Cell.word("insight.value." + measure.name()).at("/heatmap?list=all&value=" + measure.name()),
                Cell.decimal(now),
                Cell.decimal(month),
                change(now, month),
                Cell.decimal(year),
                change(now, year));
    }

    private static Cell change(@Nullable Double now, @Nullable Double before) {
        if (now == null || before == null) {
            return Cell.NOTHING;
        }
        double more = Math.round((now - before) * 10) / 10.0;
        return Cell.text((more > 0 ? "+" : "") + decimal(more));
    }
}
