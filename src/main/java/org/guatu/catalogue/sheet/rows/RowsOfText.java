package org.guatu.catalogue.sheet.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;

/** Collects the rows of one table, cleans their texts and holds them within the limits. */
public final class RowsOfText {
    private static final int LONGEST_CELL = 32_767;

    private final Limits limits;
    private final NavigableMap<Integer, Line> lines = new TreeMap<>();
    private long filled;

    private record Line(List<String> cells, boolean hidden, Set<Integer> computed) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public RowsOfText(Limits limits) {
        this.limits = limits;
    }

    /** A row without text is not kept. */
    public void add(int number, List<String> cells, boolean hidden, Set<Integer> computed) {
        List<String> clean =
                new ArrayList<>(cells.stream().map(RowsOfText::clean).toList());
        while (!clean.isEmpty() && clean.get(clean.size() - 1).isEmpty()) {
            clean.remove(clean.size() - 1);
        }
        if (clean.isEmpty()) {
            return;
        }
        if (clean.size() > limits.columns()) {
            throw new NotATable(Reason.TOO_MANY_COLUMNS, limits.columns());
        }
        if (lines.size() == limits.rows()) {
            throw new NotATable(Reason.TOO_MANY_ROWS, limits.rows());
        }
        lines.put(number, new Line(clean, hidden, new HashSet<>(computed)));
    }

    /** What stands at the top of a merged area stands in all of its rows. */
    public void fillDown(MergedArea area) {
        Line top = lines.get(area.top());
        String text = top == null ? "" : top.cell(area.left());
        if (text.isEmpty() || area.left() >= limits.columns()) {
            return;
        }
        for (Line line : lines.subMap(area.top(), false, area.bottom(), true).values()) {
            if (++filled > (long) limits.rows() * limits.columns()) {
                throw new NotATable(Reason.UNREADABLE);
            }
            while (line.cells().size() <= area.left()) {
                line.cells().add("");
            }
            line.cells().set(area.left(), text);
        }
    }

    public List<Workbook.Row> rows() {
        return lines.entrySet().stream()
                .map(one -> new Workbook.Row(
                        one.getKey(),
                        one.getValue().cells(),
                        one.getValue().hidden(),
                        one.getValue().computed()))
                .toList();
    }

    /** No spreadsheet lets anybody write more into a cell. */
    public static void requireCellLength(long length) {
        if (length > LONGEST_CELL) {
            throw new NotATable(Reason.UNREADABLE);
        }
    }

    private static String clean(String text) {
        requireCellLength(text.length());
        String plain = text.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', '\n');
        int from = 0;
        int to = plain.length();
        while (from < to && isBlank(plain.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(plain.charAt(to - 1))) {
            to--;
        }
        return plain.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
