package org.guatu.catalogue.web;

import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.kind.KindCard;
import org.jspecify.annotations.Nullable;

/** What a client sends about a kind of list. When editing, what is left out stays as it is. */
record KindSent(
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
    /** What a kind begins with, where nothing else is said. */
    static final KindCard EMPTY = new KindCard(
            "",
            "",
            "",
            100,
            false,
            false,
            false,
            "牵头单位",
            "Lead unit",
            "牵头领导",
            "Leading official",
            Cadence.QUARTERLY,
            "",
            true);

    KindCard asNew() {
        return over(EMPTY, or(code, ""));
    }

    KindCard over(KindCard card, String ofCode) {
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
