package org.guatu.catalogue.reading.column;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.catalogue.sheet.rows.Workbook.Row;
import org.guatu.catalogue.sheet.rows.Workbook.Sheet;

/**
 * Finds the heading of a list below its title rows: one row, or several where a heading such as 责任分工 is divided into
 * 牵头单位 and 配合单位.
 */
public final class HeaderFinder {
    private static final int FARTHEST = 40;
    private static final int LONGEST_HEADING = 20;
    /** A row is no heading unless it names at least one of these. */
    private static final Set<Field> TELLING = EnumSet.of(
            Field.TITLE,
            Field.REQUIREMENT,
            Field.LEAD,
            Field.RESPONSIBLE,
            Field.COOPERATING,
            Field.DIVISION,
            Field.DEADLINE);

    private HeaderFinder() {}

    /**
     * Where the heading stands and what its columns mean.
     *
     * @param first index of its row in the sheet's rows
     * @param last index of its lowest row; the same where there is only one
     * @param rows the rows of the heading, as they stand
     */
    public record Header(int first, int last, List<Row> rows, List<Column> columns, List<ReadingProblem> problems) {
        public List<Integer> indexesOf(Field field) {
            return columns.stream()
                    .filter(column -> column.field() == field)
                    .map(Column::index)
                    .toList();
        }

        /** Whether a row is a row of the heading once more, for the next printed page. */
        public boolean repeatedBy(Row row) {
            return rows.stream().anyMatch(heading -> {
                int same = 0;
                int other = 0;
                for (int column = 0; column < row.cells().size(); column++) {
                    String cell = row.cell(column);
                    boolean alike = alike(cell, heading.cell(column));
                    same += alike && !cell.isEmpty() ? 1 : 0;
                    other += alike || cell.isEmpty() ? 0 : 1;
                }
                return same >= 2 && same > other;
            });
        }

        private static boolean alike(String cell, String heading) {
            boolean unlike = cell.length() > 2 * LONGEST_HEADING || (cell.isEmpty() != heading.isEmpty());
            return !unlike && CellText.dense(cell).equals(CellText.dense(heading));
        }
    }

    public static Optional<Header> find(Sheet sheet) {
        List<Row> rows = sheet.rows();
        for (int at = 0; at < Math.min(FARTHEST, rows.size()); at++) {
            if (isHeading(rows.get(at))) {
                HeadingRows heading = new HeadingRows(rows.get(at));
                int last = at;
                while (last + 1 < rows.size() && heading.isDividedBy(rows.get(last + 1))) {
                    heading.add(rows.get(++last));
                }
                return Optional.of(settled(at, rows.subList(at, last + 1), heading.columns()));
            }
        }
        return Optional.empty();
    }

    private static boolean isHeading(Row row) {
        Set<Field> named = EnumSet.noneOf(Field.class);
        row.cells().forEach(cell -> ColumnLabels.meaning(cell).ifPresent(named::add));
        return named.size() >= 2 && named.stream().anyMatch(TELLING::contains);
    }

    /** Every field but the section has one column. */
    private static Header settled(int first, List<Row> rows, List<Column> columns) {
        List<ReadingProblem> problems = new ArrayList<>();
        List<Column> settled = new ArrayList<>();
        Set<Field> taken = EnumSet.noneOf(Field.class);
        List<Column> titles =
                columns.stream().filter(column -> column.field() == Field.TITLE).toList();
        boolean requirement = columns.stream().anyMatch(column -> column.field() == Field.REQUIREMENT);
        for (Column column : columns) {
            Field field = column.field() == Field.TITLE ? titleField(column, titles, requirement) : column.field();
            boolean again = field != null && field != Field.SECTION && !taken.add(field);
            if (field == null) {
                problems.add(ReadingProblem.note("", "catalogue.list.unknownColumn", column.label()));
            } else if (again) {
                problems.add(ReadingProblem.note(field.code(), "catalogue.list.columnTwice", column.label()));
            } else if (!Objects.equals(field, column.field())) {
                problems.add(ReadingProblem.note(field.code(), "catalogue.list.secondTitle", column.label()));
            }
            settled.add(new Column(column.index(), column.label(), again ? null : field));
        }
        return new Header(
                first, first + rows.size() - 1, List.copyOf(rows), List.copyOf(settled), List.copyOf(problems));
    }

    /**
     * 工作任务 beside 重要举措: where the list has its requirements elsewhere, the left one is the section of the right
     * one; otherwise the right one says what the left one requires.
     */
    private static Field titleField(Column column, List<Column> titles, boolean requirement) {
        boolean first = column.equals(titles.get(0));
        boolean last = column.equals(titles.get(titles.size() - 1));
        if (requirement) {
            return last ? Field.TITLE : Field.SECTION;
        }
        return first ? Field.TITLE : Field.REQUIREMENT;
    }
}
