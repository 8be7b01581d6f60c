package org.guatu.organization.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.Post;
import org.guatu.organization.PostCard;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** 代理: a person, or an administrator for them, names who stands in while they are away; it ends by itself or earlier. */
@ApplicationScoped
@Transactional
public class Substituting {
    private static final int LONGEST_DAYS = 366;
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final Substitutions substitutions;
    private final LendingRules rules;
    private final Holders holders;
    private final Organization organization;
    private final EntityManager entities;
    private final Trail trail;
    private final Clock clock;
    private final Event<SubstitutionEvent> events;

    Substituting(
            Substitutions substitutions,
            LendingRules rules,
            Holders holders,
            Organization organization,
            EntityManager entities,
            Trail trail,
            Clock clock,
            Event<SubstitutionEvent> events) {
        this.substitutions = substitutions;
        this.rules = rules;
        this.holders = holders;
        this.organization = organization;
        this.entities = entities;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** Names a substitute. From the first day on, or at once, they hold the lent posts too. */
    public SubstitutionCard name(NewSubstitution wanted, Caller by) {
        requireOwnOrAdministrator(wanted.absentId(), by);
        lock(wanted.absentId(), wanted.substituteId());
        Person absent = person(wanted.absentId(), by);
        checkPeriod(wanted);
        Person substitute = available(wanted, by);
        List<LentPost> lent = lent(wanted);
        checkTaking(wanted, lent, by);
        checkChain(wanted, lent, absent, substitute);
        Substitution made = new Substitution(wanted, by.regionId(), lent, by, clock.instant());
        substitutions.persist(made);
        String told = made.from() + "–" + made.to() + ": " + told(lent);
        record(by, "organization.act.nameSubstitute", absent, substitute.name() + ", " + told, made.reason());
        record(by, "organization.act.standIn", substitute, absent.name() + ", " + told, made.reason());
        events.fire(new SubstitutionEvent.Named(made, absent.name(), substitute.name()));
        return cards(List.of(made), by).get(0);
    }

    /** Ends a substitution at once: the very next request of the substitute is their own again. */
    public SubstitutionCard end(long id, String why, Caller by) {
        Substitution one = visible(id, by);
        requireOwnOrAdministrator(one.absentId(), by);
        if (one.stateOn(LocalDate.now(clock)) == Substitution.State.OVER) {
            throw new Refusal("organization.absence.endedAlready");
        }
        finish(one, why.strip(), by);
        return cards(List.of(one), by).get(0);
    }

    /** Ends all of the person's that are not over: those in which they stand in, and their own where these fall too. */
    void endAllOf(Person person, boolean own, String why, Caller by) {
        substitutions.touching(person.id(), LocalDate.now(clock), FOREVER).stream()
                .filter(one -> own || one.absentId() != person.id())
                .forEach(one -> finish(one, why, by));
    }

    private void finish(Substitution one, String why, Caller by) {
        one.end(why, by, clock.instant());
        substitutions.flush();
        Person absent = organization.person(one.absentId());
        Person substitute = organization.person(one.substituteId());
        record(by, "organization.act.endSubstitution", absent, substitute.name(), why);
        record(by, "organization.act.endSubstitution", substitute, absent.name(), why);
        events.fire(new SubstitutionEvent.Ended(one, absent.name(), substitute.name()));
    }

    /** The caller's own, on either side; newest first. */
    public List<SubstitutionCard> mine(Caller by, long beforeId, int limit) {
        return cards(substitutions.of(by.personId(), beforeId, limit), by);
    }

    /** All of the region for an administrator; everybody else sees their own. */
    public List<SubstitutionCard> visible(Caller by, long beforeId, int limit) {
        return by.hasRole(Roles.SYS_ADMIN)
                ? cards(substitutions.ofRegion(by.regionId(), beforeId, limit), by)
                : mine(by, beforeId, limit);
    }

    /** Those of one person, for an administrator. */
    public List<SubstitutionCard> of(long personId, Caller by) {
        requireOwnOrAdministrator(personId, by);
        return cards(substitutions.of(person(personId, by).id(), Long.MAX_VALUE, 50), by);
    }

    public SubstitutionCard one(long id, Caller by) {
        return cards(List.of(visible(id, by)), by).get(0);
    }

    /** The posts that a person may lend. */
    public List<SubstitutionCard.Lent> lendable(long personId, Caller by) {
        requireOwnOrAdministrator(personId, by);
        return SubstitutionCard.lent(
                rules.lendable(posts(person(personId, by).id())), organization.refs(by.regionId()));
    }

    /** Who may stand in for a person in one post at least, by name, with the unit of their first post. */
    public List<Candidate> candidates(long personId, Caller by) {
        requireOwnOrAdministrator(personId, by);
        List<LentPost> lendable = rules.lendable(posts(person(personId, by).id()));
        List<Caller> people = holders.people(by.regionId());
        Map<Long, List<Post>> posts =
                organization.posts(people.stream().map(Caller::personId).toList());
        boolean administrator = by.hasRole(Roles.SYS_ADMIN);
        return people.stream()
                .filter(one -> one.personId() != personId)
                .filter(one -> lendable.stream()
                        .anyMatch(post ->
                                rules.mayTake(post, posts.getOrDefault(one.personId(), List.of()), administrator)))
                .map(one -> new Candidate(
                        one.personId(),
                        one.ownName(),
                        told(posts.getOrDefault(one.personId(), List.of()).stream()
                                .map(LentPost::of)
                                .limit(1)
                                .toList())))
                .toList();
    }

    /** Somebody who may stand in, and their first post as the trail tells it. */
    public record Candidate(long id, String name, String post) {}

    private Substitution visible(long id, Caller by) {
        return substitutions
                .find(by.regionId(), id)
                .filter(one -> by.hasRole(Roles.SYS_ADMIN)
                        || one.absentId() == by.personId()
                        || one.substituteId() == by.personId())
                .orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private static void requireOwnOrAdministrator(long personId, Caller by) {
        if (by.personId() != personId && !by.hasRole(Roles.SYS_ADMIN)) {
            throw new NotAllowed("organization.absence.notYours");
        }
    }

    /** Two who name each other at once queue here, in the order of ids. */
    private void lock(long one, long other) {
        entities.createNativeQuery("select id from person where id in (?1) order by id for update")
                .setParameter(1, new TreeSet<>(Set.of(one, other == one ? -1 : other)))
                .getResultList();
    }

    private Person person(long id, Caller by) {
        return Optional.of(organization.person(id))
                .filter(one -> one.regionId() == by.regionId())
                .orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private void checkPeriod(NewSubstitution wanted) {
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

    private Person available(NewSubstitution wanted, Caller by) {
        boolean comesIn =
                holders.people(by.regionId()).stream().anyMatch(one -> one.personId() == wanted.substituteId());
        if (!comesIn) {
            throw new Invalid("substitute", "organization.absence.notAvailable");
        }
        return organization.person(wanted.substituteId());
    }

    private List<LentPost> lent(NewSubstitution wanted) {
        List<LentPost> lendable = rules.lendable(posts(wanted.absentId()));
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

    private void checkTaking(NewSubstitution wanted, List<LentPost> lent, Caller by) {
        Collection<Post> own = posts(wanted.substituteId());
        boolean administrator = by.hasRole(Roles.SYS_ADMIN);
        for (LentPost post : lent) {
            if (!rules.mayTake(post, own, administrator)) {
                throw new Invalid("substitute", "organization.absence.stranger", unitName(post));
            }
        }
        if (LendingRules.crosses(own, lent)) {
            throw new Invalid("substitute", "organization.absence.crosses");
        }
    }

    /** No chain and no circle: nobody stands in while away, or is away while standing in, and a post is lent once. */
    private void checkChain(NewSubstitution wanted, List<LentPost> lent, Person absent, Person substitute) {
        for (Substitution one : substitutions.touching(substitute.id(), wanted.from(), wanted.to())) {
            if (one.absentId() == substitute.id()) {
                throw new SubstituteAway(substitute.name(), one.from(), one.to());
            }
        }
        for (Substitution one : substitutions.touching(absent.id(), wanted.from(), wanted.to())) {
            if (one.substituteId() == absent.id()) {
                throw new StandsIn(
                        absent.name(), organization.person(one.absentId()).name());
            }
            if (!Collections.disjoint(one.posts(), lent)) {
                throw new LentAlready(organization.person(one.substituteId()).name(), one.from(), one.to());
            }
        }
    }

    private List<Post> posts(long personId) {
        return organization.posts(List.of(personId)).getOrDefault(personId, List.of());
    }

    private String unitName(LentPost post) {
        Long unit = post.unitId();
        return unit == null ? post.role() : organization.ref(unit).name();
    }

    private String told(List<LentPost> posts) {
        return posts.stream()
                .map(post -> post.unitId() == null ? post.role() : unitName(post) + " " + post.role())
                .collect(Collectors.joining("; "));
    }

    private void record(Caller by, String act, Person subject, String to, String why) {
        trail.record(by, Change.of(act, "person", subject.id()).to(to).because(why));
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

    /** Whoever is away cannot stand in. */
    public static class SubstituteAway extends Refusal {
        SubstituteAway(String substitute, LocalDate from, LocalDate to) {
            super("organization.absence.substituteAway", substitute, from.toString(), to.toString());
        }
    }

    /** Whoever stands in for somebody cannot be away: a substitute's substitute inherits nothing. */
    public static class StandsIn extends Refusal {
        StandsIn(String absent, String other) {
            super("organization.absence.standsIn", absent, other);
        }
    }

    /** A post is lent to one person at a time. */
    public static class LentAlready extends Refusal {
        LentAlready(String substitute, LocalDate from, LocalDate to) {
            super("organization.absence.lentAlready", substitute, from.toString(), to.toString());
        }
    }
}
