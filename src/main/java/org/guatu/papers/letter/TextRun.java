package org.guatu.papers.letter;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * A piece of text in a Word file, in one face; the font is named for Chinese and for Latin characters. Its properties are
 * written with the first word, in the order of the schema: fonts, colour, spacing, size.
 */
final class TextRun {
    private static final String RED = "C8101C";

    private final XWPFRun run;
    private final Typeface face;
    private double points;
    private int spacing;
    private boolean red;
    private boolean begun;

    private TextRun(XWPFRun run, Typeface face) {
        this.run = run;
        this.face = face;
        this.points = face.points();
    }

    static TextRun of(XWPFParagraph paragraph, Typeface face) {
        return new TextRun(paragraph.createRun(), face);
    }

    TextRun sized(double given) {
        points = given;
        return this;
    }

    /** Wider by so many twentieths of a point after each character, or closer. */
    TextRun spaced(int twips) {
        spacing = twips;
        return this;
    }

    TextRun coloured() {
        red = true;
        return this;
    }

    void breakLine() {
        begun().addBreak();
    }

    void tab() {
        begun().addTab();
    }

    void write(String text) {
        begun().setText(text);
    }

    /** A field that the word processor fills in, such as the number of the page. */
    void field(String instruction) {
        begun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run.getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
        run.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private XWPFRun begun() {
        if (!begun) {
            begun = true;
            for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
                run.setFontFamily(face.font(), range);
            }
            if (red) {
                run.setColor(RED);
            }
            if (spacing != 0) {
                run.setCharacterSpacing(spacing);
            }
            run.setFontSize(points);
        }
        return run;
    }
}
