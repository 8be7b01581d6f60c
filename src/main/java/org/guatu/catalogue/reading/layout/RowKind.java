package org.guatu.catalogue.reading.layout;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.HeaderFinder.Header;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.catalogue.sheet.rows.Ordinal;
import org.guatu.catalogue.sheet.rows.Workbook.Row;

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

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计", "总分", "本页合计", "本页小计");
    private static final Set<String> NOTES = Set.of("注", "备注", "附注", "说明", "填表说明", "填报说明", "编制说明");
    private static final Set<String> GOES_ON = Set.of("续表", "(续表)", "(续)", "续上表", "(续上表)", "接上表", "(接上表)");
    private static final String MARKS_OF_TOTALS = ":：(";
    private static final String MARKS_OF_NOTES = ":：.、0123456789";

    static RowKind of(Row row, Header header) {
        List<Integer> filled = IntStream.range(0, row.cells().size())
                .filter(column -> !row.cell(column).isEmpty())
                .boxed()
                .toList();
        String first = row.cell(filled.get(0));
        String dense = CellText.dense(first);
        if (begins(dense, TOTALS, MARKS_OF_TOTALS) || TOTALS.contains(dense)) {
            return TOTAL;
        }
        if (begins(dense, NOTES, MARKS_OF_NOTES) && filled.size() <= 2) {
            return NOTE;
        }
        if (GOES_ON.contains(dense) || header.repeatedBy(row)) {
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
        boolean open = Ordinal.of(number).isEmpty();
        return number + (open ? "、" : "") + words.get(1);
    }

    private static boolean begins(String text, Set<String> words, String marks) {
        return words.stream()
                .anyMatch(word -> text.length() > word.length()
                        && text.startsWith(word)
                        && marks.indexOf(text.charAt(word.length())) >= 0);
    }

    private static boolean onlyNumbered(Row row, List<Integer> filled, Header header) {
        List<Integer> serial = header.indexesOf(Field.SERIAL);
        List<Integer> areas = header.indexesOf(Field.SECTION);
        return !serial.isEmpty()
                && filled.contains(serial.get(0))
                && isNumber(CellText.dense(row.cell(serial.get(0))))
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
        return different == 2 && filled.size() == 2 && isSectionNumber(first);
    }

    /** 一 or （一） in a cell of its own, with the words of the heading in the next. */
    private static boolean isSectionNumber(String text) {
        return Ordinal.of(text + "、")
                .filter(ordinal -> ordinal.opensSection() && ordinal.rest().isEmpty())
                .isPresent();
    }

    private static boolean isNumber(String text) {
        return Ordinal.of(text + "、")
                .filter(ordinal -> !ordinal.opensSection() && ordinal.rest().isEmpty())
                .isPresent();
    }
}
