package org.guatu.catalogue.kind;

import org.guatu.catalogue.deadline.Cadence;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about a kind of list ({@link KindCard}); what is left out stays as it is, in a new kind as
 * kinds begin.
 *
 * @param code of a new kind; one that is known keeps its own
 */
public record DescribeKind(
        @Nullable String code,
        @Nullable String name,
        @Nullable String englishName,
        @Nullable Integer order,
        @Nullable Boolean spansYears,
        @Nullable Boolean leaderRequired,
        @Nullable Boolean committeeExtends,
        @Nullable String leadColumn,
        @Nullable String leadColumnEnglish,
        @Nullable String leaderColumn,
        @Nullable String leaderColumnEnglish,
        @Nullable Cadence cadence,
        @Nullable String deadline,
        @Nullable Boolean offered) {
    KindCard asNew() {
        return over(KindCard.NEW, or(code, ""));
    }

    KindCard over(KindCard card) {
        return over(card, card.code());
    }

    private KindCard over(KindCard card, String ofCode) {
        return new KindCard(
                ofCode,
                or(name, card.name()),
                or(englishName, card.englishName()),
                or(order, card.order()),
                or(spansYears, card.spansYears()),
                or(leaderRequired, card.leaderRequired()),
                or(committeeExtends, card.committeeExtends()),
                or(leadColumn, card.leadColumn()),
                or(leadColumnEnglish, card.leadColumnEnglish()),
                or(leaderColumn, card.leaderColumn()),
                or(leaderColumnEnglish, card.leaderColumnEnglish()),
                or(cadence, card.cadence()),
                or(deadline, card.deadline()),
                or(offered, card.offered()));
    }

    private static <T> T or(@Nullable T sent, T otherwise) {
        return sent == null ? otherwise : sent;
    }
}
