package org.guatu.papers.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guatu.papers.letter.Block.Kind;
import org.guatu.supervision.paper.LetterPaper;

/** What of a letter stands where: order, blank lines and indents of GB/T 9704-2012 (7 and 10.1). */
final class LetterLayout {
    private static final float SEAL = 4;
    private static final float LONG_NAME = 2;
    private static final int ROOM_FOR_SEAL = 2;

    private LetterLayout() {}

    /** The blocks from the number down to the note below the date. */
    static List<Block> of(LetterPaper paper) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of(Kind.NUMBER, Objects.requireNonNullElse(paper.number(), "（草稿，签发时编号）"), 0));
        blocks.add(Block.of(Kind.TITLE, paper.title(), 2));
        blocks.add(Block.of(Kind.RECIPIENT, paper.recipient() + "：", 1));
        paper.paragraphs()
                .forEach(text -> blocks.add(Block.of(Kind.BODY, text, 0).indented(2)));
        float name = width(paper.issuer());
        float date = width(paper.date());
        boolean wide = name > date + 2 * SEAL;
        float dateRight = wide ? LONG_NAME + (name - date) / 2 : SEAL;
        float nameRight = wide ? LONG_NAME : SEAL - (name - date) / 2;
        blocks.add(Block.of(Kind.SIGNATURE, paper.issuer(), ROOM_FOR_SEAL).fromRight(nameRight));
        blocks.add(Block.of(Kind.DATE, paper.date(), 0).fromRight(dateRight));
        if (!paper.contact().isEmpty()) {
            blocks.add(Block.of(Kind.CONTACT, "（" + paper.contact() + "）", 0).indented(2));
        }
        return blocks;
    }

    /** A title's lines, of about the same length. */
    static List<String> titleLines(String title) {
        float room = PageGeometry.AREA / Typeface.TITLE.points();
        float all = width(title);
        int lines = (int) Math.ceil(all / room);
        return LineBreaker.lines(title, lines == 1 ? room : Math.min(room, all / lines + 2), 0);
    }

    /** Width in characters: Latin letters and digits take half a one. */
    static float width(String text) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += narrow(text.charAt(i)) ? 0.5f : 1;
        }
        return width;
    }

    static boolean narrow(char one) {
        return one < 0x2E80 && "“”‘’—…〔〕·".indexOf(one) < 0;
    }
}
