package org.guatu.catalogue.web;

import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.kind.KindCard;
import org.guatu.platform.Invalid;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the page of a kind sends. */
public class KindForm {
    @RestForm
    @Nullable
    String code;

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String englishName;

    @RestForm
    @Nullable
    String order;

    @RestForm
    @Nullable
    String spansYears;

    @RestForm
    @Nullable
    String leaderRequired;

    @RestForm
    @Nullable
    String committeeExtends;

    @RestForm
    @Nullable
    String leadColumn;

    @RestForm
    @Nullable
    String leadColumnEnglish;

    @RestForm
    @Nullable
    String leaderColumn;

    @RestForm
    @Nullable
    String leaderColumnEnglish;

    @RestForm
    @Nullable
    String cadence;

    @RestForm
    @Nullable
    String deadline;

    @RestForm
    @Nullable
    String offered;

    @RestForm
    @Nullable
    Integer version;

    /** As the page shows it; what is no number or no cadence stands as it was typed. */
    public record Shown(KindCard card, String order, String cadence, int version) {
        static Shown of(KindCard card, int version) {
            return new Shown(
                    card, Integer.toString(card.order()), card.cadence().name(), version);
        }
    }

    Shown shown(String ofCode) {
        return new Shown(card(ofCode, 0, Cadence.QUARTERLY), text(order), text(cadence), version == null ? 0 : version);
    }

    KindCard card(String ofCode) {
        if (!text(order).matches("\\d{1,3}")) {
            throw new Invalid("order", "catalogue.kindOrder", KindCard.LAST);
        }
        return card(ofCode, Integer.parseInt(text(order)), chosen());
    }

    private KindCard card(String ofCode, int place, Cadence every) {
        return new KindCard(
                ofCode,
                text(name),
                text(englishName),
                place,
                spansYears != null,
                leaderRequired != null,
                committeeExtends != null,
                text(leadColumn),
                text(leadColumnEnglish),
                text(leaderColumn),
                text(leaderColumnEnglish),
                every,
                text(deadline),
                offered != null);
    }

    String code() {
        return text(code);
    }

    private Cadence chosen() {
        try {
            return Cadence.valueOf(text(cadence));
        } catch (IllegalArgumentException e) {
            throw new Invalid("cadence", "catalogue.row.cadence", text(cadence));
        }
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
