package org.guatu.catalogue.sheet.word;

import java.util.ArrayList;
import java.util.List;
import org.guatu.catalogue.sheet.office.PartXml;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;
import org.guatu.catalogue.sheet.word.WordTable.Cell;
import org.guatu.catalogue.sheet.word.WordTable.Merge;

/** A row of a Word table while it is read: what its marks say, and how far its cells have come. */
final class WordRow {
    private final int mostColumns;
    private final List<Cell> cells = new ArrayList<>();
    private int column;
    private boolean hidden;
    private boolean deleted;

    WordRow(int mostColumns) {
        this.mostColumns = mostColumns;
    }

    /** What the properties of a cell say of its place. */
    static final class CellShape {
        private int span = 1;
        private Merge merge = Merge.NONE;

        void take(String name, PartXml xml) {
            switch (name) {
                case "gridSpan" -> span = Math.max(1, xml.numberOr("val", 1));
                case "vMerge" -> merge = xml.attributeOr("val", "").equals("restart") ? Merge.TOP : Merge.GOES_ON;
                default -> {}
            }
        }

        int span() {
            return span;
        }

        Merge merge() {
            return merge;
        }
    }

    void take(String name, PartXml xml) {
        switch (name) {
            case "gridBefore" -> advance(xml.numberOr("val", 0));
            case "hidden" -> hidden = WordStyles.isOn(xml);
            case "del" -> deleted = true;
            default -> {}
        }
    }

    void add(Cell cell, int span) {
        cells.add(cell);
        advance(span);
    }

    private void advance(int span) {
        column += span;
        if (column > mostColumns) {
            throw new NotATable(Reason.TOO_MANY_COLUMNS, mostColumns);
        }
    }

    int column() {
        return column;
    }

    List<Cell> cells() {
        return cells;
    }

    boolean hidden() {
        return hidden;
    }

    boolean deleted() {
        return deleted;
    }
}
