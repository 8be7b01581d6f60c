package org.guatu.catalogue.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guatu.catalogue.reading.HeaderFinder.Header;
import org.guatu.catalogue.sheet.CellText;
import org.guatu.catalogue.sheet.Workbook.Row;

/** What a row below the heading is. */
enum RowKind {
    TASK,
    /** 一、坚持党的领导: the heading of the tasks below it. */
    SECTION,
    /** 合计, 小计. */
    TOTAL,
    /** 注：… */
    NOTE,
    /** The heading once more, for the next printed page. */
    HEADING,
    /** A number in a row that nobody has filled in. */
    NUMBER_ONLY;

    private static final Pattern TOTALS = Pattern.compile("(合计|总计|小计|共计|总分)([:：(（].*)?", Pattern.DOTALL);
    private static final Pattern NOTES = Pattern.compile("(注|备注|附注|说明|填表说明|填报说明)[:：\\d.、].*", Pattern.DOTALL);
    private static final Pattern SECTION_NUMBER = Pattern.compile("[(（]?[一二三四五六七八九十]+[)）]?[、.．]?");
    private static final Pattern NUMBER = Pattern.compile("\\d+[、.．]?");

    static RowKind of(Row row, Header header) {
        List<Integer> filled = IntStream.range(0, row.cells().size())
                .filter(column -> !row.cell(column).isEmpty())
                .boxed()
                .toList();
        String first = row.cell(filled.get(0));
        if (TOTALS.matcher(CellText.dense(first)).matches()) {
            return TOTAL;
        }
        if (NOTES.matcher(first).matches() && filled.size() <= 2) {
            return NOTE;
        }
        if (repeatsHeading(row, header)) {
            return HEADING;
        }
        if (onlyNumbered(row, filled, header)) {
            return NUMBER_ONLY;
        }
        return isSection(row, filled, header) ? SECTION : TASK;
    }

    /** The words of a section row; its number may stand in a cell of its own. */
    static String sectionText(Row row) {
        List<String> words = row.cells().stream()
                .map(CellText::oneLine)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .toList();
        if (words.size() == 1) {
            return words.get(0);
        }
        String number = words.get(0);
        boolean open = number.matches("[一二三四五六七八九十]+");
        return number + (open ? "、" : "") + words.get(1);
    }

    private static boolean repeatsHeading(Row row, Header header) {
        long same = header.columns().stream()
                .filter(column -> row.cell(column.index()).equals(column.label()))
                .count();
        return same >= 2 && same * 2 > header.columns().size();
    }

    private static boolean onlyNumbered(Row row, List<Integer> filled, Header header) {
        List<Integer> serial = header.indexesOf(Field.SERIAL);
        List<Integer> areas = header.indexesOf(Field.SECTION);
        return !serial.isEmpty()
                && filled.contains(serial.get(0))
                && NUMBER.matcher(row.cell(serial.get(0))).matches()
                && filled.stream().allMatch(column -> serial.contains(column) || areas.contains(column));
    }

    private static boolean isSection(Row row, List<Integer> filled, Header header) {
        long different = filled.stream().map(row::cell).distinct().count();
        String first = row.cell(filled.get(0));
        if (different == 1) {
            int column = filled.get(0);
            boolean edge = column == 0 && !header.indexesOf(Field.TITLE).contains(0);
            boolean atTheEdge = edge
                    || header.indexesOf(Field.SERIAL).contains(column)
                    || header.indexesOf(Field.SECTION).contains(column);
            return filled.size() > 1 || atTheEdge || Sections.isNumbered(first);
        }
        return different == 2
                && filled.size() == 2
                && SECTION_NUMBER.matcher(first).matches();
    }
}
