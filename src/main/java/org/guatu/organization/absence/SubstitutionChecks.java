package org.guatu.organization.absence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.Post;
import org.guatu.organization.PostCard;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;

/** What is refused when a substitute is named. */
@ApplicationScoped
class SubstitutionChecks {
    private static final int LONGEST_DAYS = 366;

    private final Substitutions substitutions;
    private final LendingRules rules;
    private final Holders holders;
    private final Organization organization;
    private final Clock clock;

    SubstitutionChecks(
            Substitutions substitutions, LendingRules rules, Holders holders, Organization organization, Clock clock) {
        this.substitutions = substitutions;
        this.rules = rules;
        this.holders = holders;
        this.organization = organization;
        this.clock = clock;
    }

    /** The two people and the posts of a substitution that may be. */
    record Checked(Person absent, Person substitute, List<LentPost> posts) {}

    Checked check(NewSubstitution wanted, Caller by) {
        Person absent = organization.person(wanted.absentId(), by);
        requirePeriod(wanted);
        Person substitute = substitute(wanted, by);
        List<LentPost> lent = lent(wanted);
        requireMayTake(wanted, lent);
        requireNoChain(wanted, lent, absent, substitute);
        return new Checked(absent, substitute, lent);
    }

    private void requirePeriod(NewSubstitution wanted) {
        new Invalid.Check()
                .require(!wanted.from().isBefore(LocalDate.now(clock)), "from", "organization.absence.fromPast")
                .require(!wanted.to().isBefore(wanted.from()), "to", "organization.absence.toBeforeFrom")
                .require(
                        wanted.to().isBefore(wanted.from().plusDays(LONGEST_DAYS)),
                        "to",
                        "organization.absence.tooLong",
                        LONGEST_DAYS)
                .require(wanted.substituteId() != wanted.absentId(), "substitute", "organization.absence.oneself")
                .orRefuse();
    }

    private Person substitute(NewSubstitution wanted, Caller by) {
        boolean comesIn =
                holders.people(by.regionId()).stream().anyMatch(one -> one.personId() == wanted.substituteId());
        if (!comesIn) {
            throw new Invalid("substitute", "organization.absence.notAvailable");
        }
        return organization.person(wanted.substituteId());
    }

    /** The posts that are to be lent: those that were chosen, or all that may be. */
    private List<LentPost> lent(NewSubstitution wanted) {
        List<LentPost> lendable = rules.lendable(organization.posts(wanted.absentId()));
        List<LentPost> chosen = wanted.posts().isEmpty()
                ? lendable
                : wanted.posts().stream()
                        .map(card -> named(
                                card, organization.person(wanted.absentId()).regionId()))
                        .distinct()
                        .toList();
        new Invalid.Check()
                .require(!chosen.isEmpty(), "posts", "organization.absence.nothingToLend")
                .require(lendable.containsAll(chosen), "posts", "organization.absence.notLendable")
                .orRefuse();
        return chosen;
    }

    private LentPost named(PostCard card, long regionId) {
        String code = card.unit();
        Long unit = code == null
                ? null
                : organization
                        .byCode(regionId, code)
                        .orElseThrow(() -> new Invalid("posts", "organization.unknownUnit", code))
                        .id();
        return new LentPost(unit, card.role());
    }

    private void requireMayTake(NewSubstitution wanted, List<LentPost> lent) {
        Collection<Post> own = organization.posts(wanted.substituteId());
        for (LentPost post : lent) {
            if (!rules.mayTake(post, own)) {
                throw new Invalid("substitute", "organization.absence.stranger", rules.unitName(post));
            }
        }
        if (LendingRules.crosses(own, lent)) {
            throw new Invalid("substitute", "organization.absence.crosses");
        }
    }

    /** No chain and no circle: nobody stands in while away, or is away while standing in, and a post is lent once. */
    private void requireNoChain(NewSubstitution wanted, List<LentPost> lent, Person absent, Person substitute) {
        for (Substitution one : substitutions.touching(substitute.id(), wanted.from(), wanted.to())) {
            if (one.absentId() == substitute.id()) {
                throw new Substituting.SubstituteAway(substitute.name(), one.from(), one.to());
            }
        }
        for (Substitution one : substitutions.touching(absent.id(), wanted.from(), wanted.to())) {
            if (one.substituteId() == absent.id()) {
                throw new Substituting.StandsIn(
                        absent.name(), organization.person(one.absentId()).name());
            }
            if (!Collections.disjoint(one.posts(), lent)) {
                throw new Substituting.LentAlready(
                        organization.person(one.substituteId()).name(), one.from(), one.to());
            }
        }
    }
}
