package org.guatu.catalogue.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guatu.catalogue.reading.column.Column;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.HeaderFinder;
import org.guatu.catalogue.reading.column.HeaderFinder.Header;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.reading.layout.Layout.SheetSeen;
import org.guatu.catalogue.reading.prose.Prose;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;
import org.guatu.catalogue.sheet.rows.Workbook;
import org.guatu.catalogue.sheet.rows.Workbook.Row;
import org.guatu.catalogue.sheet.rows.Workbook.Sheet;

/** Finds the list in a workbook: its sheet, its heading, its tasks with their sections, and all that is none of these. */
public final class LayoutReader {
    private static final int LONGEST_SAMPLE = 40;
    private static final int LOOKED_AT = 200;
    private static final Pattern TASKS_COUNTED = Pattern.compile("(\\d+)项");
    private static final int LONGEST_HEADING = 40;
    private static final Pattern NO_TITLE = Pattern.compile("附件\\d*|附表\\d*|.*[:：].*", Pattern.DOTALL);

    private final List<ReadingProblem> problems = new ArrayList<>();
    private final List<RawRow> tasks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Sections sections = new Sections();
    private final Sheet sheet;
    private final Header header;

    private LayoutReader(Sheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
        this.problems.addAll(header.problems());
    }

    /** Reads the workbook as it seems, before anybody has said anything. */
    public static Layout read(Workbook workbook) {
        return read(workbook, Choices.none());
    }

    /**
     * Finds the list in the sheet that was chosen; without a choice in the first visible sheet that has one, and where
     * only a hidden sheet has one, there.
     *
     * @throws NotATable where no sheet has a heading that belongs to a list of tasks
     */
    public static Layout read(Workbook file, Choices choices) {
        Workbook workbook =
                new Workbook(file.sheets().stream().map(Prose::asTable).toList());
        List<Candidate> lists = workbook.sheets().stream()
                .flatMap(sheet -> HeaderFinder.find(sheet).map(header -> new Candidate(sheet, header)).stream())
                .sorted(Comparator.comparing(one -> one.sheet().hidden()))
                .toList();
        Candidate chosen = lists.stream()
                .filter(one -> one.sheet().name().equals(choices.sheet()))
                .findFirst()
                .or(() -> lists.stream().findFirst())
                .orElseThrow(() -> new NotATable(
                        workbook.sheets().stream()
                                        .allMatch(sheet -> sheet.rows().isEmpty())
                                ? Reason.EMPTY
                                : Reason.NO_HEADER));
        LayoutReader reader = new LayoutReader(chosen.sheet(), ChosenColumns.in(chosen.header(), choices));
        List<SheetSeen> seen = workbook.sheets().stream()
                .map(sheet -> new SheetSeen(
                        sheet.name(),
                        sheet.hidden(),
                        lists.stream().anyMatch(one -> one.sheet().equals(sheet)),
                        sheet.rows().size()))
                .toList();
        boolean answered = chosen.sheet().name().equals(choices.sheet());
        reader.mentionOtherSheets(seen, answered);
        return reader.layout(seen);
    }

    private record Candidate(Sheet sheet, Header header) {}

    /** A sheet that may be the list waits for a person's answer; which one is read is never guessed for good. */
    private void mentionOtherSheets(List<SheetSeen> sheets, boolean answered) {
        boolean onlyHidden = sheet.hidden();
        for (SheetSeen other : sheets) {
            boolean itself = other.name().equals(sheet.name());
            if (itself && onlyHidden && !answered) {
                problems.add(ReadingProblem.blocking("", "catalogue.list.fromHiddenSheet", other.name()));
            } else if (!itself && other.hidden()) {
                problems.add(
                        other.list() && !answered
                                ? ReadingProblem.blocking("", "catalogue.list.hiddenList", other.name())
                                : ReadingProblem.note("", "catalogue.list.hiddenSheet", other.name()));
            } else if (!itself && other.list()) {
                problems.add(new ReadingProblem("", "catalogue.list.otherSheet", List.of(other.name()), !answered));
            }
        }
    }

    private Layout layout(List<SheetSeen> sheets) {
        headingsAbove().forEach(sections::enter);
        if (!sheet.partlyHidden().isEmpty()) {
            problems.add(ReadingProblem.note("", "catalogue.list.partlyHidden", numbers(sheet.partlyHidden())));
        }
        List<Row> rows = sheet.rows().subList(header.last() + 1, sheet.rows().size());
        List<RowKind> kinds = RowKinds.of(sheet, header);
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            switch (kinds.get(at)) {
                case TASK -> addTask(row);
                case SECTION -> sections.enter(RowKind.sectionText(row));
                case NOTE -> notes.add(allText(row));
                case TOTAL -> checkTotal(row);
                case NUMBER_ONLY -> problems.add(ReadingProblem.note("", "catalogue.list.numberOnly", row.number()));
                case HEADING -> {}
            }
        }
        sections.unused()
                .forEach(heading -> problems.add(ReadingProblem.note("", "catalogue.list.emptySection", heading)));
        return new Layout(sheet.name(), title(), header.columns(), tasks, notes, problems, sheets, samples());
    }

    /** A few different texts of each column. */
    private Map<Integer, List<String>> samples() {
        Map<Integer, List<String>> samples = new HashMap<>();
        List<Row> below = sheet.rows().stream()
                .skip(header.last() + 1L)
                .limit(LOOKED_AT)
                .filter(row -> RowKind.of(row, header) == RowKind.TASK)
                .toList();
        for (Column column : header.columns()) {
            samples.put(
                    column.index(),
                    below.stream()
                            .map(row -> CellText.oneLine(row.cell(column.index())))
                            .filter(text -> !text.isBlank())
                            .map(text ->
                                    text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text)
                            .distinct()
                            .limit(3)
                            .toList());
        }
        return samples;
    }

    /** 一、… right above the heading: each section of the list has a table of its own. */
    private List<String> headingsAbove() {
        int from = header.first();
        while (from > 0 && isHeadingAbove(sheet.rows().get(from - 1))) {
            from--;
        }
        return sheet.rows().subList(from, header.first()).stream()
                .map(RowKind::sectionText)
                .toList();
    }

    private static boolean isHeadingAbove(Row row) {
        String text = firstText(row);
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count() == 1
                && text.length() <= LONGEST_HEADING
                && Sections.isNumbered(text);
    }

    private void addTask(Row row) {
        List<String> areas = header.indexesOf(Field.SECTION).stream()
                .map(row::cell)
                .map(CellText::oneLine)
                .toList();
        Map<Field, String> cells = new EnumMap<>(Field.class);
        Set<Field> computed = EnumSet.noneOf(Field.class);
        for (Column column : header.columns()) {
            Field field = column.field();
            if (field != null && row.computed().contains(column.index())) {
                computed.add(field);
            }
            if (field != null && field != Field.SECTION) {
                cells.put(field, row.cell(column.index()));
            }
        }
        cells.computeIfAbsent(Field.SERIAL, absent -> String.valueOf(tasks.size() + 1));
        tasks.add(new RawRow(row.number(), row.hidden(), sections.pathOf(areas), cells, computed));
    }

    /** 合计 9项, if the list counts its tasks and counts other than we do. */
    private void checkTotal(Row row) {
        for (String cell : row.cells()) {
            Matcher counted = TASKS_COUNTED.matcher(CellText.dense(cell));
            if (CellText.dense(firstText(row)).startsWith("合计")
                    && counted.matches()
                    && !counted.group(1).equals(String.valueOf(tasks.size()))) {
                problems.add(ReadingProblem.note("", "catalogue.list.otherCount", counted.group(1), tasks.size()));
            }
        }
    }

    private static String numbers(Set<Integer> rows) {
        return rows.stream().sorted().limit(10).map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static String allText(Row row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).distinct().collect(Collectors.joining(" "));
    }

    private static String firstText(Row row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    }

    private String title() {
        return sheet.rows().subList(0, header.first()).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isEmpty() && !NO_TITLE.matcher(cell).matches())
                .findFirst()
                .orElse("");
    }
}
