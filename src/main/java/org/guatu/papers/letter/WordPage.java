package org.guatu.papers.letter;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The page of the standard in a Word file: size, margins, grid of lines and body text. */
final class WordPage {
    /** Rounded down: a twentieth of a point too much, and a page holds a line less. */
    static final int PITCH = (int) Math.floor(PageGeometry.PITCH * 20);

    private WordPage() {}

    static void layOut(XWPFDocument document) {
        page(document);
        defaults(document);
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(big(twips(PageGeometry.WIDTH)));
        section.getPgSz().setH(big(twips(PageGeometry.HEIGHT)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(big(twips(PageGeometry.TOP)));
        margins.setBottom(big(twips(PageGeometry.BOTTOM)));
        margins.setLeft(big(twips(PageGeometry.LEFT)));
        margins.setRight(big(twips(PageGeometry.RIGHT)));
        margins.setHeader(big(twips(PageGeometry.mm(30))));
        margins.setFooter(big(twips(PageGeometry.mm(20))));
        margins.setGutter(BigInteger.ZERO);
        // Lines only: where the cell is narrower than the character, some word processors give each character two
        // cells.
        section.addNewDocGrid().setType(STDocGrid.LINES);
        section.getDocGrid().setLinePitch(big(PITCH));
    }

    /** What is not said otherwise is body text. */
    private static void defaults(XWPFDocument document) {
        CTStyles styles = CTStyles.Factory.newInstance();
        CTRPr plain = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        CTFonts fonts = plain.addNewRFonts();
        fonts.setAscii(Typeface.BODY.font());
        fonts.setHAnsi(Typeface.BODY.font());
        fonts.setEastAsia(Typeface.BODY.font());
        plain.addNewSz().setVal(big(2 * Typeface.BODY.points()));
        // Some word processors go by the standard paragraph and not by the defaults.
        CTStyle standard = styles.addNewStyle();
        standard.setType(STStyleType.PARAGRAPH);
        standard.setDefault(true);
        standard.setStyleId("Normal");
        standard.addNewName().setVal("Normal");
        standard.addNewRPr().addNewSz().setVal(big(2 * Typeface.BODY.points()));
        document.createStyles().setStyles(styles);
    }

    /** Word counts in twentieths of a point. */
    static int twips(float points) {
        return Math.round(points * 20);
    }

    static BigInteger big(int value) {
        return BigInteger.valueOf(value);
    }
}
