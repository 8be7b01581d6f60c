package org.guatu.evaluation.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.command.WholeRules;
import org.guatu.evaluation.rules.CheckingRules;
import org.guatu.evaluation.rules.PublishingRules;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleSet;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.Stale;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * 起草评分细则: the office copies the rules of the year before, changes them as often as it likes, and publishes them. What
 * is published is frozen; a change is the next year's edition.
 */
@ApplicationScoped
@Transactional
public class DraftingRules {
    /** The code of rules that an office wrote; the product's have another. */
    private static final String OWN = "OWN";

    private final RuleDrafts drafts;
    private final PublishingRules rules;
    private final Trail trail;
    private final OfficeTime time;

    DraftingRules(RuleDrafts drafts, PublishingRules rules, Trail trail, OfficeTime time) {
        this.drafts = drafts;
        this.rules = rules;
        this.trail = trail;
        this.time = time;
    }

    /** The rules of a year; a draft only for those who read the whole region. */
    public KnownRules of(int year, Caller by) {
        return rules.published(by.regionId(), year)
                .map(KnownRules::of)
                .or(() -> drafts.of(by.regionId(), year)
                        .filter(draft -> Roles.readsWholeRegion(by))
                        .map(KnownRules::of))
                .orElseGet(() -> KnownRules.inherited(year, rules.inForce(by.regionId(), year)));
    }

    /** All rules that the caller may see, newest year first. */
    public List<KnownRules> all(Caller by) {
        List<RuleSet> published = rules.published(by.regionId());
        Set<Integer> out = published.stream().map(RuleSet::year).collect(Collectors.toSet());
        Stream<RuleDraft> written = Roles.readsWholeRegion(by) ? drafts.of(by.regionId()).stream() : Stream.empty();
        return Stream.concat(
                        published.stream().map(KnownRules::of),
                        written.filter(draft -> !out.contains(draft.year())).map(KnownRules::of))
                .sorted(Comparator.comparingInt(KnownRules::year).reversed())
                .toList();
    }

    /** Begins a draft as a copy of the rules of the year before, or of the product's. */
    public KnownRules begin(@Nullable Integer asked, Caller by) {
        if (asked == null) {
            throw new Invalid("year", "evaluation.yearMissing");
        }
        int year = asked;
        requireNotPublished(year, by);
        if (year > time.today().getYear() + 1) {
            throw new Refusal("evaluation.draft.tooFar", Integer.toString(year));
        }
        if (drafts.of(by.regionId(), year).isPresent()) {
            throw new Refusal("evaluation.draft.begun", Integer.toString(year));
        }
        RuleBook before = rules.inForce(by.regionId(), year);
        RuleDraft draft = new RuleDraft(year, own(before, before.edition() + 1), by, time.now());
        drafts.persistAndFlush(draft);
        record("rulesDrafted", year, by);
        return KnownRules.of(draft);
    }

    /** Keeps what was changed; rules that could not be scored by are refused with every reason. */
    public KnownRules save(int year, RuleBook changed, @Nullable Integer seenVersion, Caller by) {
        RuleDraft draft = take(year, seenVersion, by);
        WholeRules.require(changed);
        CheckingRules.check(changed);
        draft.edit(own(changed, draft.book().edition()), by, time.now());
        drafts.flush();
        record("rulesEdited", year, by);
        return KnownRules.of(draft);
    }

    /** The draft is given up. */
    public void discard(int year, @Nullable Integer seenVersion, Caller by) {
        drafts.delete(take(year, seenVersion, by));
        record("rulesDiscarded", year, by);
    }

    /** Publishes the draft as it was seen. */
    public KnownRules publishDraft(int year, @Nullable Integer seenVersion, Caller by) {
        take(year, seenVersion, by);
        return KnownRules.of(publish(year, null, by));
    }

    /**
     * Publishes the rules of a year.
     *
     * @param own null for the draft; while there is none, the rules of the year before, or the product's
     */
    public RuleSet publish(int year, @Nullable RuleBook own, Caller by) {
        if (own != null) {
            WholeRules.require(own);
        }
        RuleDraft draft = drafts.of(by.regionId(), year).orElse(null);
        RuleSet published = rules.publish(year, own == null && draft != null ? draft.book() : own, by);
        if (draft != null) {
            drafts.delete(draft);
        }
        return published;
    }

    private RuleDraft take(int year, @Nullable Integer seenVersion, Caller by) {
        requireNotPublished(year, by);
        RuleDraft draft = drafts.of(by.regionId(), year).orElseThrow(() -> new NotFound("platform.notFound"));
        Stale.unless(seenVersion, draft.version());
        return draft;
    }

    private void requireNotPublished(int year, Caller by) {
        rules.published(by.regionId(), year).ifPresent(before -> {
            throw new Refusal(
                    "evaluation.draft.frozen",
                    Integer.toString(year),
                    before.publishedOn().toString(),
                    Integer.toString(year + 1));
        });
    }

    private static RuleBook own(RuleBook book, int edition) {
        return new RuleBook(
                OWN,
                edition,
                book.lowest(),
                book.highest(),
                book.lines(),
                book.completion(),
                book.bands(),
                book.quota(),
                book.vetoes());
    }

    private void record(String act, int year, Caller by) {
        trail.record(
                by, Change.of("evaluation.act." + act, "region", by.regionId()).to(year));
    }
}
