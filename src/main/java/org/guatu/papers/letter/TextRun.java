package org.guatu.papers.letter;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A piece of text in a Word file, in one face; the font is named for Chinese and for Latin characters. */
final class TextRun {
    private static final String RED = "C8101C";

    private final XWPFRun run;

    private TextRun(XWPFRun run) {
        this.run = run;
    }

    static TextRun of(XWPFParagraph paragraph, Typeface face) {
        XWPFRun run = paragraph.createRun();
        for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(face.font(), range);
        }
        run.setFontSize(face.points());
        return new TextRun(run);
    }

    TextRun sized(double points) {
        run.setFontSize(points);
        return this;
    }

    /** Wider by so many twentieths of a point after each character, or closer. */
    TextRun spaced(int twips) {
        run.setCharacterSpacing(twips);
        return this;
    }

    TextRun coloured() {
        run.setColor(RED);
        return this;
    }

    void breakLine() {
        run.addBreak();
    }

    void tab() {
        run.addTab();
    }

    void write(String text) {
        run.setText(text);
    }
}
