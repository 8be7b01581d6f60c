package org.guatu.catalogue.reading.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.catalogue.sheet.rows.Workbook.Row;

/** The rows of a heading: an upper cell such as 责任分工 stands over all columns up to the next upper cell. */
final class HeadingRows {
    private static final int LONGEST_LABEL = 12;
    /** Below 牵头单位 or 完成时限, these say no more than what stands above them. */
    private static final Set<String> SAYING_NOTHING =
            Set.of("名称", "单位", "单位名称", "部门", "内容", "完成", "完成时间", "结束", "结束时间", "截止", "终止时间");

    private final List<String> labels = new ArrayList<>();
    /** The heading over a column that has been divided; empty where there is none. */
    private final List<String> parents = new ArrayList<>();

    HeadingRows(Row first) {
        for (String cell : first.cells()) {
            labels.add(CellText.oneLine(cell));
            parents.add("");
        }
    }

    /** Whether {@code row} divides columns of this heading, and says nothing of the columns that are not divided. */
    boolean isDividedBy(Row row) {
        boolean divides = false;
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = CellText.dense(row.cell(column));
            String above = column < labels.size() ? CellText.dense(labels.get(column)) : "";
            if (cell.isEmpty() || cell.equals(above)) {
                continue;
            }
            boolean known = ColumnLabels.meaning(cell).isPresent();
            boolean label = known || (cell.length() <= LONGEST_LABEL && Character.isLetter(cell.charAt(0)));
            if (!label || !isDivided(column, row)) {
                return false;
            }
            divides = true;
        }
        return divides;
    }

    /** A column under a heading that stands over several, or one whose heading is a word for several. */
    private boolean isDivided(int column, Row row) {
        if (ColumnLabels.meaning(row.cell(column)).isPresent()) {
            return true;
        }
        boolean empty = column >= labels.size() || labels.get(column).isEmpty();
        boolean wide = column + 1 >= labels.size() || labels.get(column + 1).isEmpty();
        boolean divided =
                column + 1 < row.cells().size() && !row.cell(column + 1).isEmpty();
        return empty || (wide && divided);
    }

    void add(Row row) {
        String parent = "";
        for (int column = 0; column < Math.max(labels.size(), row.cells().size()); column++) {
            if (column == labels.size()) {
                labels.add("");
                parents.add("");
            }
            String above = labels.get(column);
            parent = above.isEmpty() ? parent : above;
            String cell = CellText.oneLine(row.cell(column));
            if (!cell.isEmpty() && !cell.equals(above)) {
                parents.set(column, parent);
                labels.set(column, cell);
            }
        }
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < labels.size(); index++) {
            String label = labels.get(index);
            if (!label.isEmpty()) {
                columns.add(new Column(
                        index, label, meaning(label, parents.get(index)).orElse(null)));
            }
        }
        return columns;
    }

    private static Optional<Field> meaning(String label, String parent) {
        boolean silent = SAYING_NOTHING.contains(CellText.dense(label)) && !parent.isEmpty();
        return silent ? ColumnLabels.meaning(parent) : ColumnLabels.meaning(label);
    }
}
