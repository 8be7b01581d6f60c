package org.guatu.catalogue.sheet.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.catalogue.sheet.rows.MergedArea;

/** A table of a Word document, row by row, before its cells are brought into columns. */
final class WordTable {
    /** A column narrower than this (in twentieths of a point) is a border that somebody has moved in some rows. */
    private static final int SLIVER = 120;

    private final List<Integer> widths = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** How a cell stands to the one above it. */
    enum Merge {
        NONE,
        TOP,
        GOES_ON
    }

    /** @param column the column of the table's grid that it begins in */
    record Cell(int column, Merge merge, WordText text) {}

    /** One row. */
    record Line(List<Cell> cells, boolean hidden) {}

    void addWidth(int width) {
        widths.add(width);
    }

    void add(Line line) {
        lines.add(line);
    }

    int rows() {
        return lines.size();
    }

    /** The texts of all rows, each in the columns that a reader sees. */
    List<List<String>> texts() {
        int[] columns = columns();
        return lines.stream()
                .map(line -> {
                    List<String> texts = new ArrayList<>();
                    for (Cell cell : line.cells()) {
                        int column = columns[cell.column()];
                        while (texts.size() <= column) {
                            texts.add("");
                        }
                        texts.set(column, cell.text().toString());
                    }
                    return texts;
                })
                .toList();
    }

    /** The areas that go down over several rows; rows count from {@code firstRow}. */
    List<MergedArea> areas(int firstRow) {
        int[] columns = columns();
        Map<Integer, Integer> tops = new HashMap<>();
        List<MergedArea> areas = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            for (Cell cell : lines.get(row).cells()) {
                int column = columns[cell.column()];
                switch (cell.merge()) {
                    case TOP -> tops.put(column, row);
                    case NONE -> tops.remove(column);
                    case GOES_ON -> {
                        Integer top = tops.get(column);
                        if (top != null) {
                            areas.add(new MergedArea(firstRow + top, column, firstRow + row, column));
                        }
                    }
                }
            }
        }
        return areas;
    }

    boolean hidden(int row) {
        Line line = lines.get(row);
        return line.hidden()
                || line.cells().stream().map(Cell::text).allMatch(WordText::hiddenOrBlank)
                        && line.cells().stream().map(Cell::text).anyMatch(WordText::hidden);
    }

    boolean partlyHidden(int row) {
        return !hidden(row)
                && lines.get(row).cells().stream()
                        .map(Cell::text)
                        .anyMatch(text -> text.hidden() || text.partlyHidden());
    }

    /** Where each column of the grid is shown: slivers are no columns of their own, unless two cells would then meet. */
    private int[] columns() {
        int last = lines.stream()
                .flatMap(line -> line.cells().stream())
                .mapToInt(Cell::column)
                .max()
                .orElse(0);
        int[] plain = new int[last + 1];
        int[] shown = new int[last + 1];
        for (int at = 1; at <= last; at++) {
            int width = at <= widths.size() ? widths.get(at - 1) : 0;
            plain[at] = at;
            shown[at] = shown[at - 1] + (width > 0 && width < SLIVER ? 0 : 1);
        }
        return lines.stream().allMatch(line -> isApart(line, shown)) ? shown : plain;
    }

    private static boolean isApart(Line line, int[] columns) {
        Set<Integer> taken = new HashSet<>();
        return line.cells().stream().allMatch(cell -> taken.add(columns[cell.column()]));
    }
}
