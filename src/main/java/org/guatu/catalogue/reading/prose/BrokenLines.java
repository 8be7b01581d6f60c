package org.guatu.catalogue.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.catalogue.sheet.rows.Ordinal;
import org.guatu.catalogue.sheet.rows.Workbook.Row;

/**
 * Puts paragraphs together that were broken where a printed line ended: behind a comma, or inside a bracket. Where a
 * line ends with a whole word, nobody can tell a broken line from a new paragraph, and it stays one.
 */
final class BrokenLines {
    private static final String GOES_ON = "、，,";
    private static final int MOST_LINES = 5;

    private BrokenLines() {}

    static List<Row> joined(List<Row> lines) {
        List<Row> joined = new ArrayList<>();
        int together = 0;
        for (Row line : lines) {
            Row above = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean goesOn = above != null
                    && together < MOST_LINES
                    && line.number() == above.number() + together
                    && isOpen(above.cell(0))
                    && Ordinal.of(line.cell(0)).isEmpty();
            if (above != null && goesOn) {
                String text = above.cell(0) + line.cell(0);
                joined.set(
                        joined.size() - 1,
                        new Row(above.number(), List.of(text), above.hidden() || line.hidden(), Set.of()));
                together++;
            } else {
                joined.add(line);
                together = 1;
            }
        }
        return joined;
    }

    private static boolean isOpen(String text) {
        String narrow = CellText.narrowInPlace(text);
        long opened = narrow.chars().filter(c -> c == '(').count();
        long closed = narrow.chars().filter(c -> c == ')').count();
        return opened > closed || GOES_ON.indexOf(narrow.charAt(narrow.length() - 1)) >= 0;
    }
}
