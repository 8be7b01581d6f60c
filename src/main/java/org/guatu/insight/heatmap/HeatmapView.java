package org.guatu.insight.heatmap;

import java.time.LocalDate;
import java.util.List;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/**
 * A heatmap to be drawn.
 *
 * @param asOf the day it speaks of: the one asked for, today at the latest
 * @param total all tasks in one cell, each counted once
 */
public record HeatmapView(
        Axis rowAxis,
        Axis columnAxis,
        Measure value,
        LocalDate asOf,
        List<Heading> rows,
        List<Heading> columns,
        List<Cell> cells,
        Cell total) {

    /**
     * A row or column.
     *
     * @param key stable, and what the filters of the task list take: a section title, a unit's code, a list's id, a
     *     month {@code 2024-09}, a quarter {@code 2024-Q3}, a region's code
     * @param label the name as it stands in the office's own data; for months and quarters the key
     */
    public record Heading(String key, String label) {}

    /**
     * One cell.
     *
     * @param value percent or points with one decimal; null where there is nothing to divide by
     * @param n numerator: tasks, or reports, that the measure looks for
     * @param of denominator: tasks, or reports, that count; below three the value says little
     * @param light null where the value is
     */
    public record Cell(String row, String column, @Nullable Double value, int n, int of, @Nullable Light light) {
        static Cell of(String row, String column, Measure.Reading reading) {
            return new Cell(row, column, reading.value(), reading.n(), reading.of(), reading.light());
        }
    }

    /** The cell of a row and column, for templates. */
    public Cell at(Heading row, Heading column) {
        return cells.stream()
                .filter(cell -> cell.row().equals(row.key()) && cell.column().equals(column.key()))
                .findFirst()
                .orElseThrow();
    }
}
