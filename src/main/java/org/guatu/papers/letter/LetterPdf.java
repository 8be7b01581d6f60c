package org.guatu.papers.letter;

import static org.guatu.papers.letter.PageGeometry.AREA;
import static org.guatu.papers.letter.PageGeometry.BOTTOM;
import static org.guatu.papers.letter.PageGeometry.CELL;
import static org.guatu.papers.letter.PageGeometry.CHARACTERS;
import static org.guatu.papers.letter.PageGeometry.HEIGHT;
import static org.guatu.papers.letter.PageGeometry.LEFT;
import static org.guatu.papers.letter.PageGeometry.LINES;
import static org.guatu.papers.letter.PageGeometry.PITCH;
import static org.guatu.papers.letter.PageGeometry.TOP;
import static org.guatu.papers.letter.PageGeometry.WIDTH;
import static org.guatu.papers.letter.PageGeometry.mm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.guatu.papers.PaperTable;
import org.guatu.papers.letter.Block.Kind;
import org.guatu.papers.letter.PdfWriter.Colour;

/** Draws a letter on the grid of the standard, character by character. */
final class LetterPdf {
    private static final int TOGETHER = 2;
    /** Characters that a line may be stretched by, so that its end stands at the edge. */
    private static final float SQUEEZED = 2;

    private final Paper paper;
    private final PdfWriter writer;
    private int line;

    private LetterPdf(Paper paper, PdfWriter writer) {
        this.paper = paper;
        this.writer = writer;
    }

    static byte[] of(Paper paper, PaperFonts fonts) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(paper.title());
            document.getDocumentInformation().setAuthor(paper.issuer());
            PdfWriter writer = new PdfWriter(document, fonts.load(document));
            new LetterPdf(paper, writer).draw();
            writer.close();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void draw() throws IOException {
        newPage();
        line = paper.circular() ? HeadDrawing.ofCircular(paper, writer) : HeadDrawing.ofLetter(paper, writer);
        List<Block> blocks = LetterLayout.of(paper);
        number(blocks.get(0));
        title(blocks.get(1));
        text(blocks);
        signature(blocks);
        for (PaperTable annex : paper.annexes()) {
            line = new TablePdf(writer, this::newPage, annex).draw(paper.mark(annex));
        }
        copies();
    }

    private void newPage() throws IOException {
        writer.turnPage();
        line = 0;
        if (paper.draft()) {
            writer.watermark("草稿");
        }
        if (writer.page() > 1 || paper.circular()) {
            folio();
        }
    }

    private void number(Block block) throws IOException {
        float width = LetterLayout.width(block.text()) * CELL;
        float x = paper.circular() ? LEFT + (AREA - width) / 2 : LEFT + AREA - width;
        writer.cells(block.text(), x, baseline(line), Typeface.BODY, 0);
        line++;
        if (paper.circular()) {
            line++;
        }
    }

    /** Centred, in lines of about the same length. */
    private void title(Block block) throws IOException {
        line += block.above();
        for (String one : LetterLayout.titleLines(block.text())) {
            writer.centred(one, Typeface.TITLE, Typeface.TITLE.points(), baseline(line) - 2, Colour.BLACK);
            line++;
        }
    }

    /** One line of text. */
    private record Row(String text, float indent, boolean full) {}

    private static List<Row> rows(Block block) {
        List<String> lines = LineBreaker.lines(block.text(), CHARACTERS, block.indent());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < block.above(); i++) {
            rows.add(new Row("", 0, false));
        }
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Row(lines.get(i), i == 0 ? block.indent() : 0, i + 1 < lines.size()));
        }
        return rows;
    }

    private static List<Row> rows(List<Block> blocks, Kind... kinds) {
        return blocks.stream()
                .filter(one -> List.of(kinds).contains(one.kind()))
                .flatMap(one -> rows(one).stream())
                .toList();
    }

    /** The last two lines go along where the signature would come to stand on a page without text. */
    private void text(List<Block> blocks) throws IOException {
        List<Row> rows = rows(blocks, Kind.RECIPIENT, Kind.BODY);
        int last = rows.size() - TOGETHER;
        for (int i = 0; i < rows.size(); i++) {
            boolean signatureFits = line + TOGETHER + tail(blocks) <= LINES;
            if (line == LINES || i == last && !signatureFits && line > 0) {
                newPage();
            }
            draw(rows.get(i));
        }
    }

    private void draw(Row row) throws IOException {
        float x = LEFT + row.indent() * CELL;
        float slack = CHARACTERS - row.indent() - LetterLayout.width(row.text());
        float spread = row.full() && slack <= SQUEEZED ? slack * CELL : 0;
        writer.cells(row.text(), x, baseline(line), Typeface.BODY, spread);
        line++;
    }

    /** Lines below the text that belong on its page: signature, date, note, and the copies of a letter. */
    private int tail(List<Block> blocks) {
        return (int) blocks.stream()
                        .filter(one -> one.kind() == Kind.SIGNATURE || one.kind() == Kind.DATE)
                        .count()
                + rows(blocks, Kind.CONTACT).size()
                + (paper.circular() ? 0 : copyLines().size());
    }

    /** With no room for the seal, blank lines give way first. */
    private void signature(List<Block> blocks) throws IOException {
        for (Block block : blocks) {
            if (block.kind() == Kind.SIGNATURE) {
                line += block.above() == 0 ? 0 : Math.max(0, Math.min(block.above(), LINES - line - tail(blocks)));
                right(block);
            } else if (block.kind() == Kind.DATE) {
                right(block);
            }
        }
        for (Row row : rows(blocks, Kind.CONTACT)) {
            draw(row);
        }
    }

    private void right(Block block) throws IOException {
        float width = LetterLayout.width(block.text()) * CELL;
        writer.cells(
                block.text(),
                LEFT + AREA - width - Math.max(0, block.right()) * CELL,
                baseline(line),
                Typeface.BODY,
                0);
        line++;
    }

    /** 版记 (7.4): at the foot of the last page; of a 公文 on an even one, between lines, with printer and date. */
    private void copies() throws IOException {
        if (!paper.circular()) {
            foot(copyLines(), false);
            return;
        }
        if (writer.page() % 2 == 1) {
            newPage();
        }
        foot(copyLines(), true);
    }

    private List<String> copyLines() {
        return paper.copies().isEmpty()
                ? List.of()
                : LineBreaker.lines("抄送：" + paper.copies() + "。", CHARACTERS - 2, 0);
    }

    private void foot(List<String> lines, boolean printed) throws IOException {
        int rows = lines.size() + (printed ? 1 : 0);
        if (line + rows > LINES) {
            newPage();
        }
        int first = LINES - rows;
        float y = top(first);
        if (printed) {
            writer.rule(LEFT, y, AREA, 1f, Colour.BLACK);
        }
        for (int i = 0; i < lines.size(); i++) {
            writer.run(lines.get(i), LEFT + Typeface.SMALL.points(), baseline(first + i), Typeface.SMALL);
        }
        if (printed) {
            String date = paper.date() + "印发";
            if (!lines.isEmpty()) {
                writer.rule(LEFT, top(LINES - 1), AREA, 0.7f, Colour.BLACK);
            }
            writer.run(paper.issuer(), LEFT + Typeface.SMALL.points(), baseline(LINES - 1), Typeface.SMALL);
            float width = writer.width(date, Typeface.SMALL);
            writer.run(date, LEFT + AREA - Typeface.SMALL.points() - width, baseline(LINES - 1), Typeface.SMALL);
            writer.rule(LEFT, BOTTOM, AREA, 1f, Colour.BLACK);
        }
    }

    /** 页码 (7.5): 7 mm below the text area, odd ones to the right, even ones to the left, one character in. */
    private void folio() throws IOException {
        String text = "— " + writer.page() + " —";
        float width = writer.width(text, Typeface.FOLIO);
        float x = writer.page() % 2 == 1 ? WIDTH - PageGeometry.RIGHT - CELL - width : LEFT + CELL;
        writer.run(text, x, BOTTOM - mm(7) - Typeface.FOLIO.points() * 0.86f, Typeface.FOLIO);
    }

    /** The upper edge of a line, from the foot of the page. */
    private static float top(int index) {
        return HEIGHT - TOP - index * PITCH;
    }

    private static float baseline(int index) {
        int size = Typeface.BODY.points();
        return top(index) - (PITCH - size) / 2 - size * 0.86f;
    }
}
