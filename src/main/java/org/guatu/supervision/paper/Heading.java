package org.guatu.supervision.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** Keeps the letter head of each region. */
@ApplicationScoped
@Transactional
public class Heading {
    private final LetterHeads heads;
    private final Organization organization;
    private final Trail trail;

    Heading(LetterHeads heads, Organization organization, Trail trail) {
        this.heads = heads;
        this.organization = organization;
        this.trail = trail;
    }

    /** What the region said, else what follows from its name. */
    public LetterHead.Card of(long regionId) {
        return heads.findByIdOptional(regionId)
                .map(LetterHead::card)
                .orElseGet(() -> LetterHead.Card.of(organization.region(regionId)));
    }

    /** Takes a new head; letters that are signed keep theirs. */
    public LetterHead.Card take(LetterHead.Card card, Caller by) {
        card.check();
        LetterHead.Card before = of(by.regionId());
        LetterHead known = heads.findById(by.regionId());
        if (known == null) {
            heads.persist(new LetterHead(by.regionId(), card));
        } else {
            known.take(card);
        }
        trail.record(
                by,
                Change.of("supervision.act.headed", "letterHead", by.regionId())
                        .from(before)
                        .to(card));
        return of(by.regionId());
    }
}
