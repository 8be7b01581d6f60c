package org.guatu.desk.heatmap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.insight.heatmap.HeatmapView;
import org.guatu.insight.heatmap.HeatmapView.Heading;
import org.guatu.insight.heatmap.Measure;
import org.guatu.platform.OneDecimal;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/** A heatmap as a table: every cell with its step on the one scale and the address of the tasks behind it. */
public record HeatTable(List<Line> lines) {
    // In percent or points of what is bad; fixed, so that months can be compared. A light turns at 10 and above 30.
    private static final double HALF_GREEN = 5;
    private static final double YELLOW_FROM = 10;
    private static final double HALF_YELLOW = 20;
    private static final double RED_ABOVE = 30;
    private static final double HALF_RED = 50;

    private static final int THIN = 3;

    /** A row of the table. */
    public record Line(Heading heading, String href, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param value as it is shown; null where nothing counts
     * @param step 0 (well) to 5 (bad)
     * @param thin whether fewer than three count
     */
    public record Cell(@Nullable String value, int n, int of, int step, boolean thin, String href) {}

    static HeatTable of(HeatmapView view, String address) {
        Map<String, HeatmapView.Cell> cells = new HashMap<>();
        view.cells().forEach(cell -> cells.put(cell.row() + "\n" + cell.column(), cell));
        List<Line> lines = new ArrayList<>();
        for (Heading row : view.rows()) {
            List<Cell> line = new ArrayList<>();
            String rowAddress = address + "&row=" + encoded(row.key());
            for (Heading column : view.columns()) {
                HeatmapView.Cell cell = cells.get(row.key() + "\n" + column.key());
                line.add(cell(cell, view.value(), rowAddress + "&column=" + encoded(column.key())));
            }
            lines.add(new Line(row, rowAddress, line));
        }
        return new HeatTable(lines);
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static Cell cell(HeatmapView.@Nullable Cell cell, Measure measure, String href) {
        if (cell == null || cell.value() == null) {
            return new Cell(null, 0, 0, 0, false, href);
        }
        return new Cell(
                OneDecimal.of(cell.value()).toPlainString(),
                cell.n(),
                cell.of(),
                step(measure, cell),
                cell.of() < THIN,
                href);
    }

    /** The key: what each step means in the words of the measure; of completion, which says nothing about lateness, none. */
    static List<String> bounds(Measure measure) {
        return measure == Measure.COMPLETION
                ? List.of()
                : measure.moreIsBetter()
                        ? List.of("100–95", "< 95", "≤ 90", "< 80", "< 70", "< 50")
                        : List.of("0–5", "> 5", "≥ 10", "> 20", "> 30", "> 50");
    }

    /** The first two steps are those of green, the next two of yellow, the last two of red. */
    private static int step(Measure measure, HeatmapView.Cell cell) {
        if (measure == Measure.COMPLETION) {
            return cell.light() == null ? 0 : ofLight(cell.light());
        }
        double value = Objects.requireNonNull(cell.value());
        double bad = measure.moreIsBetter() ? 100 - value : value;
        if (bad < YELLOW_FROM) {
            return bad <= HALF_GREEN ? 0 : 1;
        }
        if (bad <= RED_ABOVE) {
            return bad <= HALF_YELLOW ? 2 : 3;
        }
        return bad <= HALF_RED ? 4 : 5;
    }

    private static int ofLight(Light light) {
        return switch (light) {
            case GREEN, BLUE, GREY -> 0;
            case YELLOW -> 2;
            case RED -> 4;
        };
    }
}
