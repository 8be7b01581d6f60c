package org.guatu.desk.heatmap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.insight.heatmap.Axis;
import org.guatu.insight.heatmap.HeatmapView;
import org.guatu.insight.heatmap.HeatmapView.Heading;
import org.guatu.insight.heatmap.Measure;
import org.jspecify.annotations.Nullable;

/** A heatmap as a table: every cell with its step on the one scale and the address of the tasks behind it. */
public record HeatTable(List<Line> lines) {
    /** Lower bounds of the steps, in percent or points of what is bad; fixed, so that months can be compared. */
    private static final double[] STEPS = {5, 10, 20, 30, 50};

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

    static HeatTable of(HeatmapView view, @Nullable Long list) {
        Map<String, HeatmapView.Cell> cells = new HashMap<>();
        view.cells().forEach(cell -> cells.put(cell.row() + "\n" + cell.column(), cell));
        List<Line> lines = new ArrayList<>();
        for (Heading row : view.rows()) {
            List<Cell> line = new ArrayList<>();
            for (Heading column : view.columns()) {
                HeatmapView.Cell cell = cells.get(row.key() + "\n" + column.key());
                line.add(cell(cell, view, href(list, view.rowAxis(), row, view.columnAxis(), column)));
            }
            lines.add(new Line(row, href(list, view.rowAxis(), row, null, null), line));
        }
        return new HeatTable(lines);
    }

    private static Cell cell(HeatmapView.@Nullable Cell cell, HeatmapView view, String href) {
        if (cell == null || cell.value() == null) {
            return new Cell(null, 0, 0, 0, false, href);
        }
        double value = cell.value();
        return new Cell(shown(value), cell.n(), cell.of(), step(view.value(), value), cell.of() < THIN, href);
    }

    static String shown(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** The key: what each step means in the words of the measure. */
    static List<String> bounds(Measure measure) {
        return switch (measure) {
            case COMPLETION, ON_SCHEDULE, TIMELINESS -> List.of("100–95", "94–90", "89–80", "79–70", "69–50", "< 50");
            case LAG, OVERDUE, RETURNS -> List.of("0–5", "6–10", "11–20", "21–30", "31–50", "> 50");
        };
    }

    private static int step(Measure measure, double value) {
        double bad =
                switch (measure) {
                    case COMPLETION, ON_SCHEDULE, TIMELINESS -> 100 - value;
                    case LAG, OVERDUE, RETURNS -> value;
                };
        int step = 0;
        while (step < STEPS.length && bad > STEPS[step]) {
            step++;
        }
        return step;
    }

    /** The tasks behind a cell; a month says when the cell was true and filters nothing. */
    private static String href(
            @Nullable Long list, Axis rowAxis, Heading row, @Nullable Axis columnAxis, @Nullable Heading column) {
        Map<String, String> query = new HashMap<>();
        if (list != null) {
            query.put("list", list.toString());
        }
        filter(query, rowAxis, row);
        if (columnAxis != null && column != null) {
            filter(query, columnAxis, column);
        }
        StringBuilder address = new StringBuilder("/tasks");
        for (String name : List.of("list", "unit", "leader", "section")) {
            if (query.containsKey(name)) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(query.get(name), StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }

    private static void filter(Map<String, String> query, Axis axis, Heading heading) {
        switch (axis) {
            case AREA -> query.put("section", heading.key());
            case UNIT -> query.put("unit", heading.key());
            case LEADER -> query.put("leader", heading.key());
            case LIST -> query.put("list", heading.key());
            case MONTH, QUARTER, REGION -> {}
        }
    }
}
