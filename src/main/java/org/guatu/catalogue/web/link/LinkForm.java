package org.guatu.catalogue.web.link;

import java.math.BigDecimal;
import org.guatu.catalogue.link.Link;
import org.guatu.catalogue.link.LinkTasks;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * {@link LinkTasks} as its pages send it: people write the contribution in percent, with or without the sign, and empty
 * for an equal share.
 */
public record LinkForm(
        @Nullable Long from, @Nullable Long to, Link.@Nullable Type type, @Nullable String contribution) {
    LinkTasks asNew() {
        if (from == null || to == null) {
            throw new Invalid(from == null ? "from" : "to", "catalogue.page.links.chooseBoth");
        }
        return asked();
    }

    LinkTasks asked() {
        return new LinkTasks(from, to, type, share());
    }

    private @Nullable BigDecimal share() {
        String text = contribution == null ? "" : contribution.strip().replace("%", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw new Invalid("contribution", "catalogue.contributionOutOfRange");
        }
        return new BigDecimal(text).movePointLeft(2);
    }
}
