package org.guatu.catalogue.sheet.word;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.guatu.catalogue.sheet.office.PartXml;
import org.guatu.catalogue.sheet.rows.Limits;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;
import org.guatu.catalogue.sheet.word.WordTable.Cell;
import org.guatu.catalogue.sheet.word.WordTable.Line;
import org.guatu.catalogue.sheet.word.WordTable.Merge;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paragraphs and tables of a Word document in their order. What is inserted by a tracked change is taken and
 * what is deleted is left out; hidden text is taken and marked; footnotes, comments, field codes and pictures are no
 * text of the list.
 */
final class WordBody {
    private final Limits limits;
    private final WordNumbering numbering;
    private final WordStyles styles;
    private final PartXml xml;
    private final List<Block> blocks = new ArrayList<>();
    private int rows;
    private long characters;
    private boolean hidden;

    /** A paragraph, or a table. */
    record Block(WordText paragraph, @Nullable WordTable table) {}

    WordBody(InputStream part, WordNumbering numbering, WordStyles styles, Limits limits) throws XMLStreamException {
        this.xml = new PartXml(part);
        this.numbering = numbering;
        this.styles = styles;
        this.limits = limits;
    }

    List<Block> read() throws XMLStreamException {
        Paragraphs body = new Paragraphs() {
            @Override
            void add(WordText paragraph) {
                blocks.add(new Block(paragraph, null));
                countRow();
            }

            @Override
            void add(WordTable table) {
                blocks.add(new Block(new WordText(), table));
            }
        };
        xml.children(root -> xml.children(name -> block(name, body)));
        return blocks;
    }

    /** Where paragraphs go: the body, or a cell. */
    private abstract static class Paragraphs {
        /** A paragraph whose end was deleted goes on in the next one. */
        private @Nullable WordText open;

        abstract void add(WordText paragraph);

        abstract void add(WordTable table);
    }

    private static final class InCell extends Paragraphs {
        private final WordText text = new WordText();

        @Override
        void add(WordText paragraph) {
            text.addLine(paragraph);
        }

        @Override
        void add(WordTable table) {
            WordText inside = new WordText();
            String written = table.texts().stream()
                    .map(row -> row.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("\n"));
            inside.add(written, false);
            text.addLine(inside);
        }
    }

    private void block(String name, Paragraphs into) throws XMLStreamException {
        switch (name) {
            case "p" -> paragraph(into);
            case "tbl" -> into.add(table());
            case "del", "moveFrom", "sectPr", "sdtPr" -> {}
            default -> xml.children(inner -> block(inner, into));
        }
    }

    private void paragraph(Paragraphs into) throws XMLStreamException {
        WordText text = into.open == null ? new WordText() : into.open;
        WordParagraph properties = new WordParagraph();
        boolean before = hidden;
        xml.children(name -> {
            if (name.equals("pPr")) {
                xml.children(inner -> properties.take(inner, xml));
                hidden = styles.hides(properties.style());
            } else {
                inline(name, text);
            }
        });
        hidden = before;
        into.open = properties.endDeleted() ? text : null;
        if (!properties.endDeleted()) {
            if (!(text.hidden() && properties.endHidden())) {
                text.addNumber(properties.number(numbering, styles));
            }
            into.add(text);
        }
    }

    private void inline(String name, WordText text) throws XMLStreamException {
        switch (name) {
            case "r" -> run(text);
            case "p" -> xml.children(inner -> inline(inner, text));
            case "del", "moveFrom", "pPr", "sdtPr", "Fallback", "rt" -> {}
            default -> xml.children(inner -> inline(inner, text));
        }
    }

    private void run(WordText text) throws XMLStreamException {
        boolean before = hidden;
        xml.children(name -> {
            switch (name) {
                case "rPr" ->
                    xml.children(inner -> {
                        switch (inner) {
                            case "vanish" -> hidden = WordStyles.isOn(xml);
                            case "rStyle" -> hidden |= styles.hides(xml.attributeOr("val", ""));
                            default -> {}
                        }
                    });
                case "t" -> add(xml.text(), text);
                case "tab", "ptab" -> add(" ", text);
                case "br", "cr" -> add("\n", text);
                case "noBreakHyphen" -> add("-", text);
                case "drawing", "pict", "object", "AlternateContent", "ruby" ->
                    xml.children(inner -> inline(inner, text));
                default -> {}
            }
        });
        hidden = before;
    }

    private void add(String more, WordText text) {
        characters += more.length();
        if (characters > limits.characters()) {
            throw new NotATable(Reason.UNPACKS_TOO_LARGE, limits.unpacked() / (1024 * 1024));
        }
        text.add(more, hidden);
    }

    private WordTable table() throws XMLStreamException {
        WordTable table = new WordTable();
        xml.children(name -> inTable(name, table));
        return table;
    }

    private void inTable(String name, WordTable table) throws XMLStreamException {
        switch (name) {
            case "gridCol" -> table.addWidth(xml.numberOr("w", 0));
            case "tr" -> row(table);
            case "tblPr", "sdtPr", "del", "tblGridChange" -> {}
            default -> xml.children(inner -> inTable(inner, table));
        }
    }

    private void row(WordTable table) throws XMLStreamException {
        WordRow row = new WordRow(limits.columns());
        xml.children(name -> inRow(name, row));
        if (!row.deleted()) {
            table.add(new Line(row.cells(), row.hidden()));
            countRow();
        }
    }

    private void inRow(String name, WordRow row) throws XMLStreamException {
        switch (name) {
            case "trPr" -> xml.children(inner -> row.take(inner, xml));
            case "tblPrEx", "sdtPr", "del" -> {}
            case "tc" -> {
                if (!row.deleted()) {
                    cell(row);
                }
            }
            default -> xml.children(inner -> inRow(inner, row));
        }
    }

    private void cell(WordRow row) throws XMLStreamException {
        InCell content = new InCell();
        WordRow.CellShape shape = new WordRow.CellShape();
        xml.children(name -> {
            if (name.equals("tcPr")) {
                xml.children(inner -> shape.take(inner, xml));
            } else if (shape.merge() != Merge.GOES_ON) {
                block(name, content);
            }
        });
        row.add(new Cell(row.column(), shape.merge(), content.text), shape.span());
    }

    private void countRow() {
        if (++rows > limits.rows()) {
            throw new NotATable(Reason.TOO_MANY_ROWS, limits.rows());
        }
    }
}
