package org.guatu.catalogue.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guatu.catalogue.reading.HeaderFinder.Header;
import org.guatu.catalogue.sheet.CellText;
import org.guatu.catalogue.sheet.NotATable;
import org.guatu.catalogue.sheet.NotATable.Reason;
import org.guatu.catalogue.sheet.Workbook;
import org.guatu.catalogue.sheet.Workbook.Row;
import org.guatu.catalogue.sheet.Workbook.Sheet;

/** Finds the list in a workbook: its sheet, its heading, its tasks with their sections, and all that is none of these. */
final class LayoutReader {
    private static final Pattern TASKS_COUNTED = Pattern.compile("(\\d+)项");
    private static final int LONGEST_HEADING = 40;
    private static final Pattern NO_TITLE = Pattern.compile("附件\\d*|附表\\d*|.*[:：].*", Pattern.DOTALL);

    private final List<Problem> problems = new ArrayList<>();
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

    /**
     * Finds the list in the first visible sheet that has one.
     *
     * @throws NotATable where no visible sheet has a heading that belongs to a list of tasks
     */
    static Layout read(Workbook file) {
        Workbook workbook =
                new Workbook(file.sheets().stream().map(Prose::asTable).toList());
        for (Sheet sheet : workbook.sheets()) {
            Optional<Header> header = sheet.hidden() ? Optional.empty() : HeaderFinder.find(sheet);
            if (header.isPresent()) {
                LayoutReader reader = new LayoutReader(sheet, header.get());
                reader.mentionOtherSheets(workbook);
                return reader.layout();
            }
        }
        boolean empty =
                workbook.sheets().stream().allMatch(sheet -> sheet.rows().isEmpty());
        throw new NotATable(empty ? Reason.EMPTY : Reason.NO_HEADER);
    }

    private void mentionOtherSheets(Workbook workbook) {
        for (Sheet other : workbook.sheets()) {
            if (other.hidden()) {
                problems.add(Problem.note("", "catalogue.list.hiddenSheet", other.name()));
            } else if (!other.name().equals(sheet.name())
                    && HeaderFinder.find(other).isPresent()) {
                problems.add(Problem.note("", "catalogue.list.otherSheet", other.name()));
            }
        }
    }

    private Layout layout() {
        headingsAbove().forEach(sections::enter);
        if (!sheet.partlyHidden().isEmpty()) {
            problems.add(Problem.note("", "catalogue.list.partlyHidden", numbers(sheet.partlyHidden())));
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
                case NUMBER_ONLY -> problems.add(Problem.note("", "catalogue.list.numberOnly", row.number()));
                case HEADING -> {}
            }
        }
        sections.unused().forEach(heading -> problems.add(Problem.note("", "catalogue.list.emptySection", heading)));
        return new Layout(title(), header.columns(), tasks, notes, problems);
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
                problems.add(Problem.note("", "catalogue.list.otherCount", counted.group(1), tasks.size()));
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
