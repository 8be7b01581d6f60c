package org.guatu.organization.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.guatu.organization.Organization;
import org.guatu.organization.Post;
import org.guatu.platform.Caller;

/** Which posts a person may lend, and who may stand in for them. */
@ApplicationScoped
@Transactional
public class SubstitutionChoices {
    private final LendingRules rules;
    private final Holders holders;
    private final Organization organization;

    SubstitutionChoices(LendingRules rules, Holders holders, Organization organization) {
        this.rules = rules;
        this.holders = holders;
        this.organization = organization;
    }

    /** The posts that a person may lend. */
    public List<SubstitutionCard.Lent> lendable(long personId, Caller by) {
        LendingRules.requireOwnOrAdministrator(personId, by);
        return SubstitutionCard.lent(
                rules.lendable(
                        organization.posts(organization.person(personId, by).id())),
                organization.refs(by.regionId()));
    }

    /** Who may stand in for a person in one post at least, by name, with the unit of their first post. */
    public List<Candidate> candidates(long personId, Caller by) {
        LendingRules.requireOwnOrAdministrator(personId, by);
        List<LentPost> lendable = rules.lendable(
                organization.posts(organization.person(personId, by).id()));
        List<Caller> people = holders.people(by.regionId());
        Map<Long, List<Post>> posts =
                organization.posts(people.stream().map(Caller::personId).toList());
        return people.stream()
                .filter(one -> one.personId() != personId)
                .filter(one -> lendable.stream()
                        .anyMatch(post -> rules.mayTake(post, posts.getOrDefault(one.personId(), List.of()))))
                .map(one -> new Candidate(
                        one.personId(),
                        one.ownName(),
                        rules.told(posts.getOrDefault(one.personId(), List.of()).stream()
                                .map(LentPost::of)
                                .limit(1)
                                .toList())))
                .toList();
    }

    /** Somebody who may stand in, and their first post as the trail tells it. */
    public record Candidate(long id, String name, String post) {}
}
