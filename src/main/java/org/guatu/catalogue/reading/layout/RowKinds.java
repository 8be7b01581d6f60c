package org.guatu.catalogue.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.HeaderFinder.Header;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.catalogue.sheet.rows.Workbook.Row;
import org.guatu.catalogue.sheet.rows.Workbook.Sheet;

/** What the rows below the heading are, each seen with those around it. */
final class RowKinds {
    private static final List<String> CLOSING_WORDS = List.of(
            "填表人", "制表人", "填报人", "审核人", "审核", "制表", "复核人", "负责人", "主要负责人", "分管领导", "联系人", "联系电话", "电话", "填报单位", "填表单位",
            "填报日期", "填报时间", "填表日期", "填表时间", "单位(盖章)", "单位盖章", "(盖章)", "签字");
    private static final int LONGEST_DATE = 14;

    private final List<Row> rows;
    private final Header header;
    private final List<RowKind> kinds = new ArrayList<>();

    private RowKinds(List<Row> rows, Header header) {
        this.rows = rows;
        this.header = header;
    }

    static List<RowKind> of(Sheet sheet, Header header) {
        List<Row> rows = sheet.rows().subList(header.last() + 1, sheet.rows().size());
        RowKinds kinds = new RowKinds(rows, header);
        kinds.readOneByOne(titles(sheet, header));
        kinds.readTheEnd();
        return kinds.kinds;
    }

    /** The title stands again on every printed page; a note may go over several rows. */
    private void readOneByOne(Set<String> titles) {
        RowKind above = RowKind.HEADING;
        for (Row row : rows) {
            RowKind kind = RowKind.of(row, header);
            List<String> filled = filled(row);
            if (filled.size() == 1 && titles.contains(CellText.dense(filled.get(0)))) {
                kind = RowKind.HEADING;
            }
            boolean noteGoesOn =
                    above == RowKind.NOTE && kind == RowKind.SECTION && !Sections.isNumbered(RowKind.sectionText(row));
            kinds.add(noteGoesOn ? RowKind.NOTE : kind);
            above = kinds.get(kinds.size() - 1);
        }
    }

    /** Behind the last task: who filled the list in, for which office, on which day. */
    private void readTheEnd() {
        boolean signed = false;
        for (int at = rows.size() - 1; at >= 0; at--) {
            List<String> filled = filled(rows.get(at));
            boolean closing = filled.stream().map(CellText::dense).allMatch(RowKinds::closes);
            boolean signature = signed && filled.size() == 1 && !hasTitle(rows.get(at));
            boolean loose = kinds.get(at) == RowKind.SECTION && !Sections.isNumbered(RowKind.sectionText(rows.get(at)));
            if (closing || signature || loose) {
                kinds.set(at, RowKind.NOTE);
                signed = closing;
            } else if (kinds.get(at) == RowKind.TASK || kinds.get(at) == RowKind.SECTION) {
                return;
            }
        }
    }

    private boolean hasTitle(Row row) {
        return header.indexesOf(Field.TITLE).stream()
                .anyMatch(column -> !row.cell(column).isEmpty());
    }

    private static boolean closes(String text) {
        boolean date = text.length() <= LONGEST_DATE && text.contains("年") && text.contains("月") && text.endsWith("日");
        return date
                || CLOSING_WORDS.stream().anyMatch(word -> text.startsWith(word + "：") || text.startsWith(word + ":"));
    }

    private static Set<String> titles(Sheet sheet, Header header) {
        return sheet.rows().subList(0, header.first()).stream()
                .flatMap(row -> row.cells().stream())
                .map(CellText::dense)
                .filter(text -> !text.isEmpty() && !Sections.isNumbered(text))
                .collect(Collectors.toSet());
    }

    private static List<String> filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    }
}
