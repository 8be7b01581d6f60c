package org.guatu.papers.letter;

import static org.guatu.papers.letter.PageGeometry.AREA;
import static org.guatu.papers.letter.PageGeometry.HEIGHT;
import static org.guatu.papers.letter.PageGeometry.LEFT;
import static org.guatu.papers.letter.PageGeometry.PITCH;
import static org.guatu.papers.letter.PageGeometry.TOP;
import static org.guatu.papers.letter.PageGeometry.mm;

import java.io.IOException;
import org.guatu.papers.letter.PdfWriter.Colour;

/** Draws the head of a first page; answers the line of the grid on which the number stands. */
final class HeadDrawing {
    private static final int LETTER_NUMBER_LINE = 1;
    private static final int CIRCULAR_NUMBER_LINE = 7;

    private HeadDrawing() {}

    /** 信函格式 (10.1): the name 30 mm from the top edge, double red lines, the lower 20 mm from the bottom edge. */
    static int ofLetter(Paper paper, PdfWriter writer) throws IOException {
        float size = Math.min(Typeface.HEAD.points(), AREA / paper.issuer().length());
        writer.centred(paper.issuer(), Typeface.HEAD, size, HEIGHT - mm(30) - size * 0.86f, Colour.RED);
        float upper = HEIGHT - mm(30) - size - mm(4);
        writer.rule(mm(20), upper, mm(170), 2.2f, Colour.RED);
        writer.rule(mm(20), upper - 3.2f, mm(170), 0.8f, Colour.RED);
        writer.rule(mm(20), mm(20) + 4.3f, mm(170), 0.8f, Colour.RED);
        writer.rule(mm(20), mm(20) + 1.1f, mm(170), 2.2f, Colour.RED);
        return LETTER_NUMBER_LINE;
    }

    /** 公文 (7.2): the name 35 mm below the text area's top edge, the number below it, the red line 4 mm lower. */
    static int ofCircular(Paper paper, PdfWriter writer) throws IOException {
        String mark = paper.issuer() + "文件";
        float size = Math.min(Typeface.HEAD.points(), AREA / mark.length());
        writer.centred(mark, Typeface.HEAD, size, HEIGHT - TOP - mm(35) - size * 0.86f, Colour.RED);
        float below = HEIGHT - TOP - (CIRCULAR_NUMBER_LINE + 1) * PITCH;
        writer.rule(LEFT, below + PITCH / 4 - mm(4), AREA, 1.6f, Colour.RED);
        return CIRCULAR_NUMBER_LINE;
    }
}
