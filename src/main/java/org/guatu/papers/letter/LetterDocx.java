package org.guatu.papers.letter;

import static org.guatu.papers.letter.WordPage.PITCH;
import static org.guatu.papers.letter.WordPage.big;
import static org.guatu.papers.letter.WordPage.twips;
import static org.guatu.papers.letter.WordParagraph.border;
import static org.guatu.papers.letter.WordParagraph.indentOf;
import static org.guatu.papers.letter.WordParagraph.plain;
import static org.guatu.papers.letter.WordParagraph.properties;
import static org.guatu.papers.letter.WordParagraph.red;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** Writes a letter as a Word file that names the standard's fonts: where they are installed it looks as it should. */
final class LetterDocx {
    private static final int HALF_CHARACTER = 50;
    /** Widths of red lines in eighths of a point, and the points between two of them. */
    private static final int THICK = 18;

    private static final int THIN = 6;
    private static final int SINGLE = 12;
    private static final double GAP = 2;
    /** What a character is set closer, so that a line holds as many as the standard says. */
    private static final int CLOSER = (int) Math.floor((PageGeometry.CELL - Typeface.BODY.points()) * 20);

    private final Paper paper;
    private final XWPFDocument document;

    private LetterDocx(Paper paper, XWPFDocument document) {
        this.paper = paper;
        this.document = document;
    }

    static byte[] of(Paper paper) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(paper.title());
            document.getProperties().getCoreProperties().setCreator(paper.issuer());
            new LetterDocx(paper, document).write();
            document.write(out);
            return out.toByteArray();
        }
    }

    private void write() {
        WordPage.layOut(document);
        folios();
        if (paper.circular()) {
            redHead();
        } else {
            letterHead();
        }
        List<Block> blocks = LetterLayout.of(paper);
        for (int i = 0; i < blocks.size(); i++) {
            boolean ends = i + 1 < blocks.size() && blocks.get(i + 1).kind() == Block.Kind.SIGNATURE;
            block(blocks.get(i), ends);
        }
        paper.annexes().forEach(annex -> new TableDocx(document, annex).write(paper.mark(annex)));
        if (!paper.copies().isEmpty() || paper.circular()) {
            foot();
        }
    }

    /** 页码: odd pages right, even ones left; a letter's first page has none. */
    private void folios() {
        document.setEvenAndOddHeadings(true);
        folio(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        folio(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private void folio(HeaderFooterType pages, ParagraphAlignment side) {
        XWPFParagraph paragraph = document.createFooter(pages).createParagraph();
        paragraph.setAlignment(side);
        paragraph.setIndentationLeft(side == ParagraphAlignment.LEFT ? twips(PageGeometry.CELL) : 0);
        paragraph.setIndentationRight(side == ParagraphAlignment.RIGHT ? twips(PageGeometry.CELL) : 0);
        paragraph.setSpacingAfter(twips(PageGeometry.mm(3)));
        TextRun.of(paragraph, Typeface.FOLIO).write("— ");
        TextRun.of(paragraph, Typeface.FOLIO).field("PAGE");
        TextRun.of(paragraph, Typeface.FOLIO).write(" —");
    }

    private void letterHead() {
        XWPFHeader head = document.createHeader(HeaderFooterType.FIRST);
        XWPFParagraph name = head.createParagraph();
        name.setAlignment(ParagraphAlignment.CENTER);
        name.setIndentationLeft(-twips(PageGeometry.mm(8)));
        name.setIndentationRight(-twips(PageGeometry.mm(6)));
        TextRun.of(name, Typeface.HEAD)
                .sized(headSize(paper.issuer()))
                .coloured()
                .write(paper.issuer());
        name.setSpacingAfter(twips(PageGeometry.mm(4)));
        redLines(head.createParagraph(), THICK, THIN);
        redLines(document.createFooter(HeaderFooterType.FIRST).createParagraph(), THIN, THICK);
    }

    /**
     * Two lines, as wide as the standard says, above and below a paragraph that is no higher than the gap between them: word
     * processors differ in which of the two lines of a double border is the outer one.
     */
    private static void redLines(XWPFParagraph gap, int upper, int lower) {
        gap.setIndentationLeft(-twips(PageGeometry.mm(8)));
        gap.setIndentationRight(-twips(PageGeometry.mm(6)));
        gap.setSpacingBetween(GAP, LineSpacingRule.EXACT);
        gap.setSpacingBefore(0);
        gap.setSpacingAfter(0);
        red(border(gap).addNewTop(), upper, 0);
        red(border(gap).addNewBottom(), lower, 0);
        properties(gap).addNewSnapToGrid().setVal(false);
    }

    private void redHead() {
        String mark = paper.issuer() + "文件";
        XWPFParagraph name = document.createParagraph();
        name.setAlignment(ParagraphAlignment.CENTER);
        name.setSpacingBefore(twips(PageGeometry.mm(35)));
        name.setSpacingAfter(2 * PITCH);
        TextRun.of(name, Typeface.HEAD).sized(headSize(mark)).coloured().write(mark);
    }

    private static double headSize(String text) {
        return Math.floor(Math.min(Typeface.HEAD.points(), PageGeometry.AREA / text.length()));
    }

    /** @param ends whether the signature follows, which does not stand alone on a page */
    private void block(Block block, boolean ends) {
        for (int i = 0; i < block.above(); i++) {
            line().setKeepNext(block.kind() == Block.Kind.SIGNATURE);
        }
        XWPFParagraph paragraph = line();
        paragraph.setKeepNext(ends);
        switch (block.kind()) {
            case NUMBER -> {
                paragraph.setAlignment(paper.circular() ? ParagraphAlignment.CENTER : ParagraphAlignment.RIGHT);
                if (paper.circular()) {
                    red(border(paragraph).addNewBottom(), SINGLE, 11);
                }
            }
            case TITLE -> paragraph.setAlignment(ParagraphAlignment.CENTER);
            case SIGNATURE, DATE -> {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
                paragraph.setIndentationRight(Math.round(Math.max(0, block.right()) * twips(PageGeometry.CELL)));
                paragraph.setKeepNext(block.kind() == Block.Kind.SIGNATURE);
            }
            default -> {
                paragraph.setAlignment(ParagraphAlignment.BOTH);
                paragraph.setFirstLineIndent(block.indent() * twips(PageGeometry.CELL));
                indentOf(paragraph).setFirstLineChars(big(block.indent() * 2 * HALF_CHARACTER));
            }
        }
        if (block.kind() == Block.Kind.TITLE) {
            title(paragraph, LetterLayout.titleLines(block.text()));
        } else {
            TextRun.of(paragraph, Typeface.BODY).spaced(CLOSER).write(block.text());
        }
    }

    /** Its characters are larger than the grid's cells: it keeps to the pitch of the lines, and not to the grid. */
    private static void title(XWPFParagraph paragraph, List<String> lines) {
        properties(paragraph).addNewSnapToGrid().setVal(false);
        TextRun run = TextRun.of(paragraph, Typeface.TITLE);
        run.write(lines.get(0));
        lines.stream().skip(1).forEach(line -> {
            run.breakLine();
            run.write(line);
        });
    }

    /** 版记, fixed to the foot of the page on which the letter ends: one paragraph, for not all word processors frame two. */
    private void foot() {
        XWPFParagraph paragraph = line();
        var frame = properties(paragraph).addNewFramePr();
        frame.setW(big(twips(PageGeometry.AREA)));
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setVAnchor(STVAnchor.PAGE);
        frame.setY(big(twips(PageGeometry.HEIGHT - PageGeometry.BOTTOM) - (paper.circular() ? 2 : 1) * PITCH));
        if (!paper.copies().isEmpty()) {
            TextRun.of(paragraph, Typeface.SMALL).write("　抄送：" + paper.copies() + "。");
        }
        if (paper.circular()) {
            plain(border(paragraph).addNewTop());
            plain(border(paragraph).addNewBottom());
            CTTabStop right = properties(paragraph).addNewTabs().addNewTab();
            right.setVal(STTabJc.RIGHT);
            right.setPos(big(twips(PageGeometry.AREA - PageGeometry.CELL)));
            TextRun printed = TextRun.of(paragraph, Typeface.SMALL);
            printed.breakLine();
            printed.write("　" + paper.issuer());
            printed.tab();
            printed.write(paper.date() + "印发");
        }
    }

    /** An empty paragraph on the grid. */
    private XWPFParagraph line() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(PITCH / 20.0, LineSpacingRule.EXACT);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBefore(0);
        // Digits stand close, as on the grid.
        properties(paragraph).addNewAutoSpaceDE().setVal(false);
        properties(paragraph).addNewAutoSpaceDN().setVal(false);
        return paragraph;
    }
}
