package org.guatu.evaluation.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.guatu.calendar.OfficeTime;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Publishes the rules of a region's year; from then on they are frozen. */
@ApplicationScoped
@Transactional
public class PublishingRules {
    private final RuleSets sets;
    private final Trail trail;
    private final OfficeTime time;

    PublishingRules(RuleSets sets, Trail trail, OfficeTime time) {
        this.sets = sets;
        this.trail = trail;
        this.time = time;
    }

    /** @param own the office's own rules; null for those of the year before, or the product's where there are none */
    public RuleSet publish(int year, @Nullable RuleBook own, Caller by) {
        published(by.regionId(), year).ifPresent(before -> {
            throw new Refusal(
                    "evaluation.rulesPublished",
                    Integer.toString(year),
                    before.publishedOn().toString());
        });
        RuleBook book = own == null ? inForce(by.regionId(), year) : own;
        CheckingRules.check(book);
        RuleSet published = new RuleSet(year, book, time.today(), by, time.now());
        sets.persist(published);
        trail.record(
                by,
                Change.of("evaluation.act.rulesPublished", "region", by.regionId())
                        .to(year));
        return published;
    }

    /** The rules of a year as they were published; empty while they are not. */
    public Optional<RuleSet> published(long regionId, int year) {
        return sets.of(regionId, year);
    }

    /** All that a region published, newest year first. */
    public List<RuleSet> published(long regionId) {
        return sets.of(regionId);
    }

    /** The rules of a year: its own, while it has none those of the year before, or the product's. */
    public RuleBook inForce(long regionId, int year) {
        return sets.until(regionId, year).map(RuleSet::book).orElseGet(DefaultRules::book);
    }

    public RuleSet of(long id) {
        return sets.findByIdOptional(id).orElseThrow(() -> new NotFound("platform.notFound"));
    }
}
