package org.guatu.catalogue.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.sheet.NotATable;
import org.guatu.catalogue.sheet.Workbook;
import org.guatu.organization.UnitDirectory;

/** Reads a list of tasks. Nothing is dropped: what cannot be read becomes a problem of its row or of the list. */
public final class ListReader {
    private final RowReader rowReader;
    private final Cadence usualCadence;

    /**
     * @param listYear the year that a date without a year means
     * @param options what the issuer means where the columns leave it open
     */
    public ListReader(UnitDirectory directory, int listYear, Reading options) {
        this.rowReader = new RowReader(directory, listYear, options);
        this.usualCadence = options.cadence();
    }

    /**
     * Finds the list in a workbook and reads it.
     *
     * @throws NotATable where no sheet holds a list of tasks
     */
    public ReadList read(Workbook workbook) {
        return read(LayoutReader.read(workbook));
    }

    /**
     * Reads a list, at first or after a correction: a corrected cell changes its row, the rows below that say 同上, and
     * who is alike.
     */
    public ReadList read(Layout layout) {
        List<ReadRow> rows = new ArrayList<>();
        Map<Field, String> above = Map.of();
        for (RawRow raw : layout.rows()) {
            rows.add(rowReader.read(raw, above));
            above = RowReader.inherited(raw, above);
        }
        List<Problem> problems = new ArrayList<>(layout.problems());
        problems.addAll(listProblems(layout));
        return new ReadList(layout, withLikenesses(rows), problems);
    }

    private List<Problem> listProblems(Layout layout) {
        List<Problem> problems = new ArrayList<>();
        if (layout.rows().isEmpty()) {
            problems.add(Problem.blocking("", "catalogue.list.noTasks"));
            return problems;
        }
        if (nobodyHas(layout, Field.TITLE)) {
            problems.add(Problem.blocking(Field.TITLE.code(), "catalogue.list.noTitleColumn"));
        }
        if (nobodyHas(layout, Field.LEAD)
                && nobodyHas(layout, Field.RESPONSIBLE)
                && nobodyHas(layout, Field.DIVISION)) {
            problems.add(Problem.blocking(Field.LEAD.code(), "catalogue.list.noLeadColumn"));
        }
        if (nobodyHas(layout, Field.DEADLINE)) {
            problems.add(Problem.note(Field.DEADLINE.code(), "catalogue.list.noDeadlineColumn"));
        }
        if (nobodyHas(layout, Field.CADENCE)) {
            problems.add(Problem.note(Field.CADENCE.code(), "catalogue.list.noCadenceColumn", usualCadence.months()));
        }
        if (layout.columns().stream().noneMatch(column -> column.field() == Field.SERIAL)) {
            problems.add(Problem.note(Field.SERIAL.code(), "catalogue.list.noSerialColumn"));
        }
        return problems;
    }

    private static boolean nobodyHas(Layout layout, Field field) {
        return layout.rows().stream().noneMatch(row -> row.cells().containsKey(field));
    }

    /** Two rows with the same place and number, the same place and title, or the same code are one task written twice. */
    private static List<ReadRow> withLikenesses(List<ReadRow> rows) {
        Map<Integer, List<Problem>> found = new HashMap<>();
        findAlike(rows, row -> row.serial().isEmpty() ? "" : row.section() + row.serial(), Field.SERIAL, found);
        findAlike(rows, row -> row.title().isEmpty() ? "" : row.section() + row.title(), Field.TITLE, found);
        findAlike(rows, row -> row.code().toUpperCase(Locale.ROOT), Field.CODE, found);
        return rows.stream()
                .map(row -> row.and(found.getOrDefault(row.row(), List.of())))
                .toList();
    }

    private static void findAlike(
            List<ReadRow> rows, Function<ReadRow, String> mark, Field field, Map<Integer, List<Problem>> found) {
        Map<String, List<ReadRow>> alike =
                rows.stream().collect(Collectors.groupingBy(mark, LinkedHashMap::new, Collectors.toList()));
        alike.remove("");
        for (List<ReadRow> same : alike.values()) {
            for (ReadRow row : same.size() > 1 ? same : List.<ReadRow>of()) {
                String others = same.stream()
                        .filter(other -> other.row() != row.row())
                        .map(other -> String.valueOf(other.row()))
                        .limit(5)
                        .collect(Collectors.joining("、"));
                found.computeIfAbsent(row.row(), none -> new ArrayList<>())
                        .add(Problem.blocking(field.code(), keyOf(field), others));
            }
        }
    }

    private static String keyOf(Field field) {
        return switch (field) {
            case SERIAL -> "catalogue.row.sameSerial";
            case TITLE -> "catalogue.row.sameTitle";
            default -> "catalogue.row.sameCode";
        };
    }
}
