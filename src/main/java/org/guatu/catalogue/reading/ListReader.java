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
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.reading.layout.Choices;
import org.guatu.catalogue.reading.layout.Choices.Hidden;
import org.guatu.catalogue.reading.layout.Layout;
import org.guatu.catalogue.reading.layout.LayoutReader;
import org.guatu.catalogue.reading.layout.RawRow;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.Workbook;
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
     * Finds the list in a workbook as a person has chosen.
     *
     * @throws NotATable where no sheet holds a list of tasks
     */
    public static Layout layout(Workbook workbook, Choices choices) {
        return LayoutReader.read(workbook, choices);
    }

    /** Reads a list as it stands, before anybody has settled anything. */
    public ReadList read(Layout layout) {
        return read(layout, Choices.none(), Corrections.NONE, Map.of());
    }

    /**
     * Reads a list with all that a person has settled: a corrected cell changes its row, the rows below that say 同上,
     * and who is alike.
     *
     * @param names units (by name) that a name in the list means although the directory does not know it; none where
     *     it is to be left out of its cells
     */
    public ReadList read(Layout layout, Choices choices, Corrections corrections, Map<String, List<String>> names) {
        NamedUnits named = new NamedUnits(names);
        List<ReadRow> rows = new ArrayList<>();
        List<RawRow> leftOut = new ArrayList<>();
        Map<Field, String> above = Map.of();
        for (RawRow came : layout.rows()) {
            RawRow raw = corrections.in(came);
            boolean taken = corrections.taken().contains(raw.row());
            boolean leave = raw.hidden() && choices.hiddenRows() == Hidden.LEAVE_OUT && !taken
                    || corrections.leftOut().contains(raw.row());
            ReadRow read = rowReader.read(raw, above);
            RawRow settled = named.in(raw, read.problems());
            if (!settled.equals(raw)) {
                read = rowReader.read(settled, above);
            }
            if (leave) {
                leftOut.add(settled);
            } else {
                rows.add(hidden(read, taken || choices.hiddenRows() == Hidden.TAKE));
            }
            above = RowReader.inherited(settled, above);
        }
        List<ReadingProblem> problems = new ArrayList<>(layout.problems());
        problems.addAll(listProblems(layout, rows, leftOut));
        return new ReadList(layout, withLikenesses(rows), leftOut, problems);
    }

    /** A row that nobody saw is neither taken nor dropped before a person has said so. */
    private static ReadRow hidden(ReadRow row, boolean taken) {
        return row.raw().hidden()
                ? row.and(List.of(new ReadingProblem(
                        "", taken ? "catalogue.row.hiddenTaken" : "catalogue.row.hidden", List.of(), !taken)))
                : row;
    }

    private List<ReadingProblem> listProblems(Layout layout, List<ReadRow> rows, List<RawRow> leftOut) {
        List<ReadingProblem> problems = new ArrayList<>();
        if (rows.isEmpty()) {
            problems.add(ReadingProblem.blocking(
                    "", leftOut.isEmpty() ? "catalogue.list.noTasks" : "catalogue.list.allLeftOut"));
            return problems;
        }
        if (nobodyHas(rows, Field.TITLE)) {
            problems.add(ReadingProblem.blocking(Field.TITLE.code(), "catalogue.list.noTitleColumn"));
        }
        if (nobodyHas(rows, Field.LEAD) && nobodyHas(rows, Field.RESPONSIBLE) && nobodyHas(rows, Field.DIVISION)) {
            problems.add(ReadingProblem.blocking(Field.LEAD.code(), "catalogue.list.noLeadColumn"));
        }
        if (nobodyHas(rows, Field.DEADLINE)) {
            problems.add(ReadingProblem.note(Field.DEADLINE.code(), "catalogue.list.noDeadlineColumn"));
        }
        if (nobodyHas(rows, Field.CADENCE)) {
            problems.add(
                    ReadingProblem.note(Field.CADENCE.code(), "catalogue.list.noCadenceColumn", usualCadence.months()));
        }
        if (layout.columns().stream().noneMatch(column -> column.field() == Field.SERIAL)) {
            problems.add(ReadingProblem.note(Field.SERIAL.code(), "catalogue.list.noSerialColumn"));
        }
        return problems;
    }

    private static boolean nobodyHas(List<ReadRow> rows, Field field) {
        return rows.stream().noneMatch(row -> row.raw().cells().containsKey(field));
    }

    /** Two rows with the same place and number, the same place and title, or the same code are one task written twice. */
    private static List<ReadRow> withLikenesses(List<ReadRow> rows) {
        Map<Integer, List<ReadingProblem>> found = new HashMap<>();
        findAlike(rows, row -> row.serial().isEmpty() ? "" : row.section() + row.serial(), Field.SERIAL, found);
        findAlike(rows, row -> row.title().isEmpty() ? "" : row.section() + row.title(), Field.TITLE, found);
        findAlike(rows, row -> row.code().toUpperCase(Locale.ROOT), Field.CODE, found);
        return rows.stream()
                .map(row -> row.and(found.getOrDefault(row.row(), List.of())))
                .toList();
    }

    private static void findAlike(
            List<ReadRow> rows, Function<ReadRow, String> mark, Field field, Map<Integer, List<ReadingProblem>> found) {
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
                        .add(ReadingProblem.blocking(field.code(), keyOf(field), others));
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
