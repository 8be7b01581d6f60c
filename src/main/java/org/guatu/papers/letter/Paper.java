package org.guatu.papers.letter;

import java.util.List;
import org.guatu.papers.PaperTable;
import org.guatu.supervision.paper.LetterPaper;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is drawn, all in words.
 *
 * @param circular a 公文 with a red head, else a letter (信函格式)
 * @param issuer 发文机关, above the red line and in the signature
 * @param number null while it is a draft; empty where it has none
 * @param date 成文日期, in words
 * @param contact 附注, without its brackets; empty where none is named
 * @param copies 抄送; empty where nobody gets a copy
 * @param annexes 附件, each beginning on a page of its own behind the signature
 */
public record Paper(
        boolean circular,
        String issuer,
        @Nullable String number,
        String title,
        String recipient,
        List<String> paragraphs,
        String date,
        String contact,
        String copies,
        List<PaperTable> annexes) {
    public Paper {
        paragraphs = List.copyOf(paragraphs);
        annexes = List.copyOf(annexes);
    }

    static Paper of(LetterPaper letter) {
        return new Paper(
                letter.circular(),
                letter.issuer(),
                letter.number(),
                letter.title(),
                letter.recipient(),
                letter.paragraphs(),
                letter.date(),
                letter.contact(),
                letter.copies(),
                List.of());
    }

    boolean draft() {
        return number == null;
    }

    /** What stands above an annex: its number only where there are several (GB/T 9704-2012, 7.3.6). */
    String mark(PaperTable annex) {
        return annexes.size() == 1 ? "附件" : "附件" + (annexes.indexOf(annex) + 1);
    }
}
