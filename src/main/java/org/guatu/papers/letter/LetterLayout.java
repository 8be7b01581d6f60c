package org.guatu.papers.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guatu.papers.letter.Block.Kind;

/** What of a letter stands where: order, blank lines and indents of GB/T 9704-2012 (7 and 10.1). */
final class LetterLayout {
    /** Characters between the date and the edge (7.3.5.1); the name stands centred above the date, in lines if it is long. */
    private static final float SEAL = 4;

    private static final int ROOM_FOR_SEAL = 2;

    private LetterLayout() {}

    /** The blocks from the number down to the note below the date. */
    static List<Block> of(Paper paper) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of(Kind.NUMBER, Objects.requireNonNullElse(paper.number(), "（草稿，签发时编号）"), 0));
        blocks.add(Block.of(Kind.TITLE, paper.title(), 2));
        blocks.add(Block.of(Kind.RECIPIENT, paper.recipient() + "：", 1));
        paper.paragraphs()
                .forEach(text -> blocks.add(Block.of(Kind.BODY, text, 0).indented(2)));
        float date = width(paper.date());
        List<String> name = TitleBreaker.lines(paper.issuer(), date + 2 * SEAL);
        for (int i = 0; i < name.size(); i++) {
            blocks.add(Block.of(Kind.SIGNATURE, name.get(i), i == 0 ? ROOM_FOR_SEAL : 0)
                    .fromRight(SEAL - (width(name.get(i)) - date) / 2));
        }
        blocks.add(Block.of(Kind.DATE, paper.date(), 0).fromRight(SEAL));
        if (!paper.contact().isEmpty()) {
            blocks.add(Block.of(Kind.CONTACT, "（" + paper.contact() + "）", 0).indented(2));
        }
        return blocks;
    }

    /** A title's lines, of about the same length. */
    static List<String> titleLines(String title) {
        return TitleBreaker.lines(title, PageGeometry.AREA / Typeface.TITLE.points());
    }

    /** Width in characters: Latin letters and digits take half a one. */
    static float width(String text) {
        return (float)
                text.codePoints().mapToDouble(one -> narrow(one) ? 0.5 : 1).sum();
    }

    static boolean narrow(int one) {
        return one < 0x2E80 && "“”‘’—…〔〕·".indexOf(one) < 0;
    }
}
