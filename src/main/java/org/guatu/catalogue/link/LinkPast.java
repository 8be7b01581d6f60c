package org.guatu.catalogue.link;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a link was until it was changed. */
@Entity
public class LinkPast {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long linkId;

    @Enumerated(EnumType.STRING)
    private Link.Type type;

    private @Nullable BigDecimal contribution;
    private LocalDate sinceOn;
    private LocalDate untilOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LinkPast() {}

    LinkPast(Link link, LocalDate until) {
        regionId = link.regionId();
        linkId = link.id();
        type = link.type();
        contribution = link.contribution();
        sinceOn = link.since();
        untilOn = until;
    }

    public long linkId() {
        return linkId;
    }

    LinkFact fact(Link link) {
        return new LinkFact(link.id(), link.from(), link.to(), type, contribution, sinceOn, untilOn);
    }
}
