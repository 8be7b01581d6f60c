package org.guatu.rehearsal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.guatu.organization.UnitCard;
import org.guatu.organization.UnitDirectory.SetRule;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;

/**
 * Reads a table of units as comma-separated text: 单位编码,单位名称,规范全称,别名,单位类别,上级单位编码,协调小组,行政执法主体,
 * 是否集合,成员规则, one unit a line below a heading.
 */
public final class UnitsFile {
    private static final int COLUMNS = 10;

    private UnitsFile() {}

    /** The units of the table, in its order; refuses with every row that cannot be read. */
    public static List<UnitCard> read(String text) {
        List<UnitCard> cards = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(text).stream().skip(1).toList();
        for (CsvRecord record : records) {
            List<String> cells = record.getFields().stream().map(String::strip).toList();
            if (cells.size() != COLUMNS || SetRule.of(cells.get(9)).isEmpty()) {
                problems.add(
                        Problem.inRow((int) record.getStartingLineNumber(), "row", "organization.unitRow", COLUMNS));
            } else {
                cards.add(card(cells));
            }
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return cards;
    }

    private static UnitCard card(List<String> cells) {
        return new UnitCard(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                List.of(cells.get(3).split(";", -1)),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7).equals("是"),
                cells.get(8).equals("是"),
                SetRule.of(cells.get(9)).orElseThrow());
    }
}
