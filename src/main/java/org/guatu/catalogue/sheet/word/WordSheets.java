package org.guatu.catalogue.sheet.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.guatu.catalogue.sheet.office.OfficePackage;
import org.guatu.catalogue.sheet.rows.Limits;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;
import org.guatu.catalogue.sheet.rows.Workbook;
import org.guatu.catalogue.sheet.word.WordBody.Block;
import org.jspecify.annotations.Nullable;

/**
 * Reads a .docx document: each of its tables is a sheet, under the paragraphs that stand as its title and above those
 * that stand as its notes; its text is a sheet of paragraphs behind them. A list that was broken into several tables is
 * one again, with the headings between them as rows.
 */
public final class WordSheets {
    private static final String FOLDER = "word/";

    private final Limits limits;

    public WordSheets(Limits limits) {
        this.limits = limits;
    }

    public Workbook read(byte[] content) {
        return OfficePackage.read(content, limits, file -> workbook(body(file)));
    }

    /** Its paragraphs and the rows of its tables in their order; what it hides is left out. */
    public String text(byte[] content) {
        return OfficePackage.read(content, limits, file -> body(file).stream()
                .map(WordSheets::shown)
                .collect(Collectors.joining("\n")));
    }

    private static String shown(Block block) {
        WordTable table = block.table();
        if (table == null) {
            return block.paragraph().hidden() ? "" : block.paragraph().toString();
        }
        List<List<String>> rows = table.texts();
        return IntStream.range(0, rows.size())
                .filter(row -> !table.hidden(row))
                .mapToObj(row -> String.join(" ", rows.get(row)))
                .collect(Collectors.joining("\n"));
    }

    private List<Block> body(OfficePackage file) throws IOException, XMLStreamException {
        String main = file.mainPart("wordprocessingml", FOLDER + "document.xml");
        if (!main.startsWith(FOLDER) || !main.endsWith(".xml")) {
            throw new NotATable(Reason.UNREADABLE);
        }
        WordStyles styles = new WordStyles();
        WordNumbering numbering = new WordNumbering();
        readIfThere(file, FOLDER + "styles.xml", styles::read);
        readIfThere(file, FOLDER + "numbering.xml", numbering::read);
        try (InputStream part = file.open(main)) {
            return new WordBody(part, numbering, styles, limits).read();
        }
    }

    private interface PartReading {
        void of(InputStream part) throws XMLStreamException;
    }

    private static void readIfThere(OfficePackage file, String part, PartReading reading)
            throws IOException, XMLStreamException {
        if (file.has(part)) {
            try (InputStream content = file.open(part)) {
                reading.of(content);
            }
        }
    }

    private Workbook workbook(List<Block> blocks) {
        List<WordTableSheet> tables = new ArrayList<>();
        List<WordText> between = new ArrayList<>();
        @Nullable WordTableSheet last = null;
        for (Block block : blocks) {
            WordTable table = block.table();
            if (table == null) {
                between.add(block.paragraph());
            } else {
                if (last == null || !last.takesOn(between, table)) {
                    List<WordText> titles = last == null ? between : last.addNotes(between);
                    last = new WordTableSheet(tables.size() + 1, titles, limits);
                    tables.add(last);
                }
                last.add(table);
                between = new ArrayList<>();
            }
        }
        if (last != null) {
            last.addNotes(between);
        }
        List<Workbook.Sheet> sheets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (WordTableSheet table : tables) {
            boolean free = names.add(table.name());
            sheets.add(table.sheet(free ? table.name() : table.name() + "（" + (sheets.size() + 1) + "）"));
        }
        sheets.add(text(blocks, names.contains("正文") ? "正文（全文）" : "正文"));
        sheets.removeIf(sheet -> sheet.rows().isEmpty());
        return new Workbook(sheets);
    }

    private Workbook.Sheet text(List<Block> blocks, String name) {
        TextRows rows = new TextRows(limits);
        blocks.stream().filter(block -> block.table() == null).forEach(block -> rows.addLines(block.paragraph()));
        return rows.sheet(name);
    }
}
