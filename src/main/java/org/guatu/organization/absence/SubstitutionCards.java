package org.guatu.organization.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;

/** Substitutions as they are shown: to those they concern, and to administrators. */
@ApplicationScoped
@Transactional
public class SubstitutionCards {
    private static final int OF_ONE_PERSON = 50;

    private final Substitutions substitutions;
    private final Organization organization;
    private final Clock clock;

    SubstitutionCards(Substitutions substitutions, Organization organization, Clock clock) {
        this.substitutions = substitutions;
        this.organization = organization;
        this.clock = clock;
    }

    /** The caller's own, on either side; newest first. */
    public List<SubstitutionCard> mine(Caller by, long beforeId, int limit) {
        return cards(substitutions.of(by.personId(), beforeId, limit), by);
    }

    /** All of the region for an administrator; everybody else sees their own. */
    public List<SubstitutionCard> visible(Caller by, long beforeId, int limit) {
        return by.hasRole(Roles.SECURITY_ADMIN)
                ? cards(substitutions.ofRegion(by.regionId(), beforeId, limit), by)
                : mine(by, beforeId, limit);
    }

    /** Those of one person, for an administrator. */
    public List<SubstitutionCard> of(long personId, Caller by) {
        LendingRules.requireOwnOrAdministrator(personId, by);
        return cards(substitutions.of(organization.person(personId, by).id(), Long.MAX_VALUE, OF_ONE_PERSON), by);
    }

    public SubstitutionCard one(long id, Caller by) {
        return card(visible(id, by), by);
    }

    SubstitutionCard card(Substitution one, Caller by) {
        return cards(List.of(one), by).get(0);
    }

    /** One that concerns the caller, or any for an administrator. */
    Substitution visible(long id, Caller by) {
        return substitutions
                .find(by.regionId(), id)
                .filter(one -> by.hasRole(Roles.SECURITY_ADMIN)
                        || one.absentId() == by.personId()
                        || one.substituteId() == by.personId())
                .orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private List<SubstitutionCard> cards(List<Substitution> all, Caller by) {
        Map<Long, Person> people = organization.people(all.stream()
                .flatMap(one -> Stream.of(one.absentId(), one.substituteId()))
                .collect(Collectors.toSet()));
        LocalDate today = LocalDate.now(clock);
        return all.stream()
                .map(one -> SubstitutionCard.of(
                        one,
                        Objects.requireNonNull(people.get(one.absentId())).name(),
                        Objects.requireNonNull(people.get(one.substituteId())).name(),
                        organization.refs(by.regionId()),
                        today,
                        by))
                .toList();
    }
}
