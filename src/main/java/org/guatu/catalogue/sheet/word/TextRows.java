package org.guatu.catalogue.sheet.word;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guatu.catalogue.sheet.rows.Limits;
import org.guatu.catalogue.sheet.rows.RowsOfText;
import org.guatu.catalogue.sheet.rows.Workbook;

/** Rows made of a Word document, numbered as they come, with what it hides marked. */
final class TextRows {
    private final RowsOfText rows;
    private final Set<Integer> partlyHidden = new HashSet<>();
    private int last;

    TextRows(Limits limits) {
        this.rows = new RowsOfText(limits);
    }

    /** A paragraph; an empty one counts too. */
    void add(WordText paragraph) {
        add(List.of(paragraph.toString()), paragraph.hidden(), paragraph.partlyHidden());
    }

    /** A paragraph that is broken into lines is as many paragraphs. */
    void addLines(WordText paragraph) {
        for (String line : paragraph.toString().split("\n", -1)) {
            add(List.of(line), paragraph.hidden(), paragraph.partlyHidden());
        }
    }

    void add(WordTable table) {
        int first = last + 1;
        List<List<String>> texts = table.texts();
        for (int row = 0; row < table.rows(); row++) {
            add(texts.get(row), table.hidden(row), table.partlyHidden(row));
        }
        table.areas(first).forEach(rows::fillDown);
    }

    private void add(List<String> cells, boolean hidden, boolean partly) {
        rows.add(++last, cells, hidden, Set.of());
        if (partly) {
            partlyHidden.add(last);
        }
    }

    Workbook.Sheet sheet(String name) {
        return new Workbook.Sheet(name, false, rows.rows(), partlyHidden);
    }
}
