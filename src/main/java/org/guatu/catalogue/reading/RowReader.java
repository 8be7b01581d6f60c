package org.guatu.catalogue.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineReader;
import org.guatu.catalogue.reading.Reading.Responsible;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.reading.layout.RawRow;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.organization.UnitDirectory;
import org.jspecify.annotations.Nullable;

/** Reads one task from its raw cells, at import and again whenever a person has corrected one of them. */
public final class RowReader {
    private static final Pattern SERIAL_MARKS = Pattern.compile("^[△▲★☆※*]+|[△▲★☆※*、.．]+$");
    private static final Pattern WHOLE_AS_DECIMAL = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,2})?)分?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.0+)?%?");

    /** Where 同上 means the cell above. */
    private static final Set<Field> INHERITING = EnumSet.of(
            Field.LEAD,
            Field.RESPONSIBLE,
            Field.COOPERATING,
            Field.DIVISION,
            Field.DEADLINE,
            Field.CADENCE,
            Field.DELIVERABLE);

    /** What the office can store of a cell, in characters. */
    private static final Map<Field, Integer> LONGEST = Map.of(
            Field.SERIAL, 60,
            Field.CODE, 60,
            Field.TITLE, 500,
            Field.REQUIREMENT, 10_000,
            Field.LEADING_OFFICIAL, 100,
            Field.DEADLINE, 200,
            Field.DELIVERABLE, 10_000,
            Field.OPENING_BASIS, 500);

    private static final int LONGEST_SECTION_PATH = 1_000;

    private final UnitDirectory directory;
    private final int listYear;
    private final Reading options;

    public RowReader(UnitDirectory directory, int listYear, Reading options) {
        this.directory = directory;
        this.listYear = listYear;
        this.options = options;
    }

    /** The cells of a row with 同上 replaced by what stands above it, as {@link #read} takes them for the next row. */
    public static Map<Field, String> inherited(RawRow row, Map<Field, String> above) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        cells.putAll(row.cells());
        for (Field field : INHERITING) {
            if (saysSame(row.cell(field)) && above.containsKey(field)) {
                cells.put(field, above.get(field));
            }
        }
        return cells;
    }

    /**
     * Reads one task.
     *
     * @param above the cells of the task above, with its own 同上 already replaced; empty for the first one
     */
    public ReadRow read(RawRow row, Map<Field, String> above) {
        Map<Field, String> cells = inherited(row, above);
        List<ReadingProblem> problems = new ArrayList<>(shapeProblems(row, cells));
        UnitCell units = units(cells);
        problems.addAll(units.problems());
        if (options.leaderRequired() && CellText.isBlank(text(cells, Field.LEADING_OFFICIAL))) {
            problems.add(ReadingProblem.blocking(Field.LEADING_OFFICIAL.code(), "catalogue.row.noLeader"));
        }
        Deadline deadline = deadline(row, cells, problems);
        return new ReadRow(
                row.row(),
                CellText.dense(text(cells, Field.CODE)),
                serial(cells),
                row.section(),
                CellText.oneLine(text(cells, Field.TITLE)),
                text(cells, Field.REQUIREMENT),
                units.lead(),
                units.coLeads(),
                units.cooperating(),
                units.sets(),
                deadline,
                cadence(cells, problems).orElse(null),
                points(cells, problems),
                text(cells, Field.DELIVERABLE),
                openingPercent(cells, problems),
                text(cells, Field.OPENING_BASIS),
                problems,
                row);
    }

    private static List<ReadingProblem> shapeProblems(RawRow row, Map<Field, String> cells) {
        List<ReadingProblem> problems = new ArrayList<>();
        for (Field field : row.computed()) {
            problems.add(ReadingProblem.blocking(field.code(), "catalogue.row.computed", row.cell(field)));
        }
        if (text(cells, Field.TITLE).isEmpty()) {
            problems.add(ReadingProblem.blocking(Field.TITLE.code(), "catalogue.row.noTitle"));
        }
        if (serial(cells).isEmpty()) {
            problems.add(ReadingProblem.blocking(Field.SERIAL.code(), "catalogue.row.noSerial"));
        }
        LONGEST.forEach((field, longest) -> {
            if (text(cells, field).length() > longest) {
                problems.add(ReadingProblem.blocking(field.code(), "catalogue.row.tooLong", longest));
            }
        });
        if (String.join("/", row.section()).length() > LONGEST_SECTION_PATH) {
            problems.add(ReadingProblem.blocking(Field.SECTION.code(), "catalogue.row.tooLong", LONGEST_SECTION_PATH));
        }
        for (Field field : INHERITING) {
            if (saysSame(text(cells, field))) {
                problems.add(ReadingProblem.blocking(field.code(), "catalogue.row.nothingAbove"));
            }
        }
        return problems;
    }

    private UnitCell units(Map<Field, String> cells) {
        boolean leadColumn = cells.containsKey(Field.LEAD) || cells.containsKey(Field.DIVISION);
        UnitCell named = units(cells, UnitColumn.LEAD, options).and(units(cells, UnitColumn.DIVISION, options));
        UnitCell responsible = units(cells, UnitColumn.RESPONSIBLE, leadColumn ? BESIDE_A_LEAD : alone());
        UnitCell leading = named.and(responsible);
        List<ReadingProblem> problems = new ArrayList<>();
        boolean stated = leadColumn || options.responsible() != Responsible.UNSTATED;
        if (!stated && !responsible.coLeads().isEmpty()) {
            problems.add(ReadingProblem.blocking(Field.RESPONSIBLE.code(), "catalogue.unit.whoLeads"));
        }
        if (leading.lead() == null && leading.problems().stream().noneMatch(ReadingProblem::blocking)) {
            problems.add(ReadingProblem.blocking(Field.LEAD.code(), "catalogue.unit.noLead"));
        }
        return leading.and(units(cells, UnitColumn.COOPERATING, options))
                .and(UnitCell.of(List.of(), List.of(), List.of(), problems));
    }

    private static final Reading BESIDE_A_LEAD = Reading.usual().responsible(Responsible.COOPERATES);

    /** The only column of units names who leads; who of several, a person must say. */
    private Reading alone() {
        return options.responsible() == Responsible.UNSTATED ? options.responsible(Responsible.LEADS) : options;
    }

    private UnitCell units(Map<Field, String> cells, UnitColumn column, Reading meaning) {
        UnitCell cell = UnitCellReader.read(text(cells, column.field()), column, directory, meaning);
        return cell.inherits() ? UnitCell.EMPTY : cell;
    }

    private Deadline deadline(RawRow row, Map<Field, String> cells, List<ReadingProblem> problems) {
        String written = text(cells, Field.DEADLINE);
        Deadline read = DeadlineReader.read(written.isEmpty() ? options.deadline() : written, listYear);
        String field = Field.DEADLINE.code();
        switch (read.kind()) {
            case NEEDS_REVIEW ->
                problems.add(
                        read.raw().isBlank()
                                ? ReadingProblem.blocking(field, "catalogue.deadline.missing")
                                : ReadingProblem.blocking(field, "catalogue.deadline.unclear", read.raw()));
            case INVALID -> problems.add(ReadingProblem.blocking(field, "catalogue.deadline.impossible", read.raw()));
            default -> {}
        }
        return saysSame(row.cell(Field.DEADLINE)) ? read.saidAs(row.cell(Field.DEADLINE)) : read;
    }

    private Optional<Cadence> cadence(Map<Field, String> cells, List<ReadingProblem> problems) {
        String written = text(cells, Field.CADENCE);
        if (CellText.isBlank(written)) {
            return Optional.of(options.cadence());
        }
        Optional<Cadence> named = Cadence.named(written);
        if (named.isEmpty() && !saysSame(written)) {
            problems.add(ReadingProblem.blocking(Field.CADENCE.code(), "catalogue.row.cadence", written));
        }
        return named;
    }

    private static @Nullable BigDecimal points(Map<Field, String> cells, List<ReadingProblem> problems) {
        String written = text(cells, Field.POINTS);
        Matcher number = POINTS.matcher(CellText.dense(written));
        if (number.matches()) {
            return new BigDecimal(number.group(1));
        }
        if (!CellText.isBlank(written)) {
            problems.add(ReadingProblem.blocking(Field.POINTS.code(), "catalogue.row.points", written));
        }
        return null;
    }

    /** Whole percents only: 0.6 may mean 60 % or less than one. */
    private static @Nullable Integer openingPercent(Map<Field, String> cells, List<ReadingProblem> problems) {
        String written = text(cells, Field.OPENING_PERCENT);
        Matcher number = PERCENT.matcher(CellText.dense(written));
        if (number.matches() && Integer.parseInt(number.group(1)) <= 100) {
            return Integer.valueOf(number.group(1));
        }
        if (!CellText.isBlank(written)) {
            problems.add(
                    ReadingProblem.blocking(Field.OPENING_PERCENT.code(), "catalogue.row.openingPercent", written));
        }
        return null;
    }

    private static String serial(Map<Field, String> cells) {
        String bare =
                SERIAL_MARKS.matcher(CellText.dense(text(cells, Field.SERIAL))).replaceAll("");
        Matcher whole = WHOLE_AS_DECIMAL.matcher(bare);
        return whole.matches() ? whole.group(1) : bare;
    }

    private static boolean saysSame(String text) {
        String dense = CellText.dense(text);
        return dense.equals("同上") || dense.equals("〃");
    }

    private static String text(Map<Field, String> cells, Field field) {
        return cells.getOrDefault(field, "").strip();
    }
}
