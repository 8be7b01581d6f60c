package org.guatu.catalogue.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guatu.catalogue.sheet.Workbook.Row;
import org.guatu.catalogue.sheet.Workbook.Sheet;

/** Finds the heading of a list below its title rows: one row, or two where a heading such as 责任分工 is divided. */
final class HeaderFinder {
    private static final int FARTHEST = 40;
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
     * @param last index of its lower row; the same where there is only one
     */
    record Header(int first, int last, List<Column> columns, List<Problem> problems) {
        List<Integer> indexesOf(Field field) {
            return columns.stream()
                    .filter(column -> column.field() == field)
                    .map(Column::index)
                    .toList();
        }
    }

    static Optional<Header> find(Sheet sheet) {
        List<Row> rows = sheet.rows();
        for (int at = 0; at < Math.min(FARTHEST, rows.size()); at++) {
            if (isHeading(rows.get(at))) {
                boolean divided = at + 1 < rows.size() && isLowerHeading(rows.get(at), rows.get(at + 1));
                return Optional.of(header(rows, at, divided ? at + 1 : at));
            }
        }
        return Optional.empty();
    }

    private static boolean isHeading(Row row) {
        Set<Field> named = EnumSet.noneOf(Field.class);
        row.cells().forEach(cell -> ColumnLabels.meaning(cell).ifPresent(named::add));
        return named.size() >= 2 && named.stream().anyMatch(TELLING::contains);
    }

    /** Nothing but headings, some of them other than the ones above. */
    private static boolean isLowerHeading(Row upper, Row lower) {
        boolean divides = false;
        for (int column = 0; column < lower.cells().size(); column++) {
            String cell = lower.cell(column);
            boolean same = cell.isEmpty() || cell.equals(upper.cell(column));
            if (!same && ColumnLabels.meaning(cell).isEmpty()) {
                return false;
            }
            divides |= !same;
        }
        return divides;
    }

    private static Header header(List<Row> rows, int first, int last) {
        int width =
                Math.max(rows.get(first).cells().size(), rows.get(last).cells().size());
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < width; index++) {
            String lower = rows.get(last).cell(index);
            String label = lower.isEmpty() ? rows.get(first).cell(index) : lower;
            if (!label.isEmpty()) {
                columns.add(new Column(index, label, ColumnLabels.meaning(label).orElse(null)));
            }
        }
        return settled(first, last, columns);
    }

    /** Every field but the section has one column. */
    private static Header settled(int first, int last, List<Column> columns) {
        List<Problem> problems = new ArrayList<>();
        List<Column> settled = new ArrayList<>();
        Set<Field> taken = EnumSet.noneOf(Field.class);
        List<Column> titles =
                columns.stream().filter(column -> column.field() == Field.TITLE).toList();
        boolean requirement = columns.stream().anyMatch(column -> column.field() == Field.REQUIREMENT);
        for (Column column : columns) {
            Field field = column.field() == Field.TITLE ? titleField(column, titles, requirement) : column.field();
            boolean again = field != null && field != Field.SECTION && !taken.add(field);
            if (field == null) {
                problems.add(Problem.note("", "catalogue.list.unknownColumn", column.label()));
            } else if (again) {
                problems.add(Problem.note(field.code(), "catalogue.list.columnTwice", column.label()));
            } else if (!Objects.equals(field, column.field())) {
                problems.add(Problem.note(field.code(), "catalogue.list.secondTitle", column.label()));
            }
            settled.add(new Column(column.index(), column.label(), again ? null : field));
        }
        return new Header(first, last, List.copyOf(settled), List.copyOf(problems));
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
