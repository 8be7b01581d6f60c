package org.guatu.papers.letter;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** What the library does not offer about a paragraph: its borders, indents in characters and bare properties. */
final class WordParagraph {
    private WordParagraph() {}

    static CTPBdr border(XWPFParagraph paragraph) {
        CTPPrBase properties = properties(paragraph);
        return properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr();
    }

    static CTInd indentOf(XWPFParagraph paragraph) {
        CTPPrBase properties = properties(paragraph);
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    static CTPPrBase properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    /** @param width in eighths of a point */
    static void red(CTBorder line, int width, int space) {
        line.setVal(STBorder.SINGLE);
        line.setSz(WordPage.big(width));
        line.setSpace(WordPage.big(space));
        line.setColor("C8101C");
    }

    static void plain(CTBorder line) {
        line.setVal(STBorder.SINGLE);
        line.setSz(WordPage.big(8));
        line.setSpace(BigInteger.ONE);
        line.setColor("000000");
    }
}
