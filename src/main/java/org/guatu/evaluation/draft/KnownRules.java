package org.guatu.evaluation.draft;

import java.time.LocalDate;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a year as somebody may see them.
 *
 * @param by who published them, or wrote them last; null where they are those of another year
 * @param version of the draft, 0 where it is none
 */
public record KnownRules(
        int year, Status status, RuleBook rules, @Nullable LocalDate publishedOn, @Nullable String by, int version) {
    /** How binding they are. */
    public enum Status {
        /** The year has no rules of its own yet: those of the year before, or the product's. */
        INHERITED,
        DRAFT,
        /** Never changed any more. */
        PUBLISHED
    }

    static KnownRules of(RuleSet published) {
        return new KnownRules(
                published.year(),
                Status.PUBLISHED,
                published.book(),
                published.publishedOn(),
                published.publishedBy(),
                0);
    }

    static KnownRules of(RuleDraft draft) {
        return new KnownRules(draft.year(), Status.DRAFT, draft.book(), null, draft.editedBy(), draft.version());
    }

    static KnownRules inherited(int year, RuleBook book) {
        return new KnownRules(year, Status.INHERITED, book, null, null, 0);
    }

    public boolean draft() {
        return status == Status.DRAFT;
    }
}
