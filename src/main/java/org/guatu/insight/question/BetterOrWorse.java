package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.guatu.insight.heatmap.Axis;
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
        RegionFacts month = gathering.allYears(monthAgo, look.by());
        RegionFacts year = gathering.allYears(yearAgo, look.by());
        return Answer.of(
                sentence(total(Measure.RED_YELLOW, look.facts(), look), total(Measure.RED_YELLOW, month, look)),
                COLUMNS,
                MEASURES.stream()
                        .map(measure -> row(
                                measure,
                                total(measure, look.facts(), look),
                                total(measure, month, look),
                                total(measure, year, look)))
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

    private @Nullable Double total(Measure measure, RegionFacts facts, Look look) {
        HeatmapView drawn = heatmaps.view(Axis.REGION, Axis.LIST, measure, null, facts, look.by());
        return drawn.total().value();
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
