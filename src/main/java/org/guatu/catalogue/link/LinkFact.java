package org.guatu.catalogue.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a link was for a stretch of days.
 *
 * @param contribution share 0 to 1; null means an equal share of what the others leave
 * @param until the first day on which it was so no more; null while it is so
 */
public record LinkFact(
        long linkId,
        long from,
        long to,
        Link.Type type,
        @Nullable BigDecimal contribution,
        LocalDate since,
        @Nullable LocalDate until) {
    static LinkFact of(Link link) {
        return new LinkFact(
                link.id(), link.from(), link.to(), link.type(), link.contribution(), link.since(), link.endedOn());
    }

    public boolean on(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }
}
