package org.guatu.supervision.paper;

import java.util.List;
import org.guatu.supervision.ladder.Level;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it stands on paper, all in words: what is frozen at the signature and what documents are drawn from.
 *
 * @param issuer 发文机关, above the red line and in the signature
 * @param number null while it is a draft
 * @param date 成文日期, in words; of today while it is a draft
 * @param contact 附注, without its brackets; empty where none is named
 * @param copies 抄送; empty where nobody gets a copy
 */
public record LetterPaper(
        Level level,
        String issuer,
        @Nullable String number,
        String title,
        String recipient,
        List<String> paragraphs,
        String date,
        String contact,
        String copies) {
    public boolean draft() {
        return number == null;
    }

    /** 通报 is written as a 公文 with a red head, all others as letters (信函格式). */
    public boolean circular() {
        return level == Level.CIRCULAR;
    }
}
