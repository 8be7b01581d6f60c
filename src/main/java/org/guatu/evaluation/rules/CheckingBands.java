package org.guatu.evaluation.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.guatu.platform.Invalid;
import org.guatu.platform.Texts.Word;

/** Bands leave no total without a grade and give none two; a better grade lies above a worse one. */
final class CheckingBands {
    private final RuleBook book;
    private final List<GradeBand> bands;
    private final Invalid.Check check;

    CheckingBands(RuleBook book, Invalid.Check check) {
        this.book = book;
        this.check = check;
        bands = book.bands().stream()
                .sorted(Comparator.comparing(GradeBand::from))
                .toList();
    }

    void check() {
        List<Grade> worstFirst =
                Arrays.stream(Grade.values()).sorted(Comparator.reverseOrder()).toList();
        check.require(
                bands.stream().map(GradeBand::grade).toList().equals(worstFirst),
                "bands",
                "evaluation.rules.bandsOrder");
        for (int at = 0; at < bands.size(); at++) {
            ends(bands.get(at), at == bands.size() - 1);
            if (at > 0) {
                follows(bands.get(at - 1), bands.get(at));
            }
        }
        check.require(
                !bands.isEmpty() && bands.get(0).from().compareTo(book.lowest()) == 0,
                "bands",
                "evaluation.rules.bandsBegin",
                book.lowest().toPlainString());
    }

    private void ends(GradeBand band, boolean best) {
        String field = "bands." + band.grade();
        BigDecimal below = band.below();
        check.require(best == (below == null), field, "evaluation.rules.bandsOpen");
        check.require(below == null || below.compareTo(band.from()) > 0, field, "evaluation.rules.bandEmpty");
    }

    private void follows(GradeBand worse, GradeBand better) {
        BigDecimal below = worse.below();
        if (below == null) {
            return;
        }
        int gap = better.from().compareTo(below);
        check.require(gap >= 0, "bands." + better.grade(), "evaluation.rules.bandsOverlap", word(worse), word(better));
        check.require(gap <= 0, "bands." + better.grade(), "evaluation.rules.bandsGap", word(worse), word(better));
    }

    private static Word word(GradeBand band) {
        return new Word("evaluation.grade." + band.grade());
    }
}
