package org.guatu.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps people and their posts. Everything happens within the caller's region and leaves a trail. */
@ApplicationScoped
@Transactional
public class Staffing {
    private final Units units;
    private final People people;
    private final Posts posts;
    private final Trail trail;
    private final Clock clock;

    Staffing(Units units, People people, Posts posts, Trail trail, Clock clock) {
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Takes a person into the caller's region, with their posts. */
    public Person addPerson(Caller by, PersonCard card) {
        check(by, card);
        Person person = new Person(by.regionId(), card.name(), card.phone(), card.email());
        people.persist(person);
        give(by, person, card.posts());
        trail.record(
                by,
                Change.of("organization.act.addPerson", "person", person.id())
                        .to(card.name() + ": " + told(card.posts())));
        return person;
    }

    /** Describes a person anew: name, phone and the whole set of posts. */
    public Person editPerson(Caller by, long personId, PersonCard card) {
        Person person = person(by, personId);
        check(by, card);
        String before = person.name() + ": " + told(cards(personId));
        person.rename(card.name(), card.phone());
        person.reachBy(card.email());
        keepOnly(personId, card.posts());
        List<PostCard> held = cards(personId);
        give(
                by,
                person,
                card.posts().stream().filter(post -> !held.contains(post)).toList());
        trail.record(
                by,
                Change.of("organization.act.editPerson", "person", personId)
                        .from(before)
                        .to(card.name() + ": " + told(card.posts())));
        return person;
    }

    /** Where mail reaches the caller themselves; null takes the address away. The trail does not repeat it. */
    public void reachMe(Caller by, @Nullable String email) {
        String address = email == null || email.isBlank() ? null : email.strip();
        new Invalid.Check()
                .require(EmailAddress.fits(address), "email", "organization.emailUnreadable")
                .orRefuse();
        Person me = person(by, by.personId());
        if (!Objects.equals(me.email(), address)) {
            me.reachBy(address);
            trail.record(by, Change.of("organization.act.reachMe", "person", by.personId()));
        }
    }

    /** Gives one critical post, once a second person confirmed it. */
    public void appoint(Caller second, Person person, PostCard post) {
        PersonCard held = card(second, person.id());
        if (held.posts().contains(post)) {
            return;
        }
        check(
                second,
                held.with(Stream.concat(held.posts().stream(), Stream.of(post)).toList()));
        give(second, person, List.of(post));
    }

    /**
     * Takes apart what nobody may hold together, where an office of before joined it: work for the business stays and the
     * administration goes; of two administrations that of the system stays.
     */
    public void takeApart(long regionId) {
        Caller system = Caller.systemIn(regionId);
        for (Person person : people.list("regionId = ?1 order by id", regionId)) {
            PersonCard card = card(system, person.id());
            if (!Roles.compatible(card.posts().stream().map(PostCard::role).toList())) {
                boolean works = card.posts().stream().anyMatch(post -> !Roles.ADMINISTRATION.contains(post.role()));
                editPerson(
                        system,
                        person.id(),
                        card.with(card.posts().stream()
                                .filter(post -> !works || !Roles.ADMINISTRATION.contains(post.role()))
                                .sorted(Comparator.comparing(post -> Roles.ALL.indexOf(post.role())))
                                .limit(works ? Long.MAX_VALUE : 1)
                                .toList()));
            }
        }
    }

    /** Lets a person leave or come back. */
    public void setActive(Caller by, long personId, boolean active) {
        Person person = person(by, personId);
        if (person.active() != active) {
            person.setActive(active);
            trail.record(
                    by,
                    Change.of("organization.act.setActive", "person", personId)
                            .from(!active)
                            .to(active));
        }
    }

    /**
     * Refuses where a person may not take a post over: a critical one goes to whoever holds it already, since giving it
     * takes two; and none goes beside another that must stay apart from it.
     */
    public void requireMayTake(Caller by, long personId, PostCard card) {
        List<PostCard> held = cards(person(by, personId).id());
        new Invalid.Check()
                .require(
                        !Roles.critical(card.role())
                                || held.stream().anyMatch(post -> post.role().equals(card.role())),
                        "moves",
                        "organization.criticalMoves",
                        Roles.word(card.role()))
                .require(
                        Roles.compatible(Stream.concat(held.stream(), Stream.of(card))
                                .map(PostCard::role)
                                .toList()),
                        "moves",
                        "organization.rolesApart")
                .orRefuse();
    }

    /** Moves one post from a person to another, who may hold it already. */
    public void movePost(Caller by, long fromPerson, long toPerson, PostCard card) {
        requireMayTake(by, toPerson, card);
        Person from = person(by, fromPerson);
        Person to = person(by, toPerson);
        Long unit = card.unit() == null
                ? null
                : units.byCode(by.regionId(), card.unit()).orElseThrow().id();
        posts.move(by.regionId(), fromPerson, toPerson, unit, card.role());
        String told = told(List.of(card));
        trail.record(
                by,
                Change.of("organization.act.movePost", "person", fromPerson)
                        .from(from.name() + ": " + told)
                        .to(to.name() + ": " + told));
        trail.record(
                by,
                Change.of("organization.act.takePost", "person", toPerson)
                        .from(from.name() + ": " + told)
                        .to(to.name() + ": " + told));
    }

    /** Whoever holds a post in a unit that is no more holds it in its successor; so does who stands in or is to take it. */
    public void succeed(Caller by, Unit former, Unit successor, String document) {
        for (Post post : posts.list("unitId = ?1 order by id", former.id())) {
            trail.record(
                    by,
                    Change.of("organization.act.movePost", "person", post.personId())
                            .from(former.code() + " " + post.role())
                            .to(successor.code() + " " + post.role())
                            .because(document));
        }
        posts.moveAll(former.id(), successor.id());
    }

    /** What is known of a person, in the words in which it can be edited. */
    public PersonCard card(Caller by, long personId) {
        Person person = person(by, personId);
        return new PersonCard(person.name(), person.phone(), person.email(), cards(personId));
    }

    private Person person(Caller by, long personId) {
        return people.find(by.regionId(), personId).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private List<PostCard> cards(long personId) {
        return posts.of(List.of(personId)).stream().map(this::card).toList();
    }

    private PostCard card(Post post) {
        Long unitId = post.unitId();
        return new PostCard(unitId == null ? null : units.findById(unitId).code(), post.role());
    }

    private void keepOnly(long personId, List<PostCard> wanted) {
        posts.of(List.of(personId)).stream()
                .filter(post -> !wanted.contains(card(post)))
                .forEach(posts::delete);
        posts.flush();
    }

    private void give(Caller by, Person person, List<PostCard> cards) {
        for (PostCard card : cards) {
            Long unit = card.unit() == null
                    ? null
                    : units.byCode(by.regionId(), card.unit()).orElseThrow().id();
            posts.persist(new Post(by.regionId(), person.id(), unit, card.role(), clock.instant()));
        }
    }

    /** Refuses with everything that is wrong with what is said of a person. */
    public void check(Caller by, PersonCard card) {
        Set<String> known = units.of(by.regionId()).stream()
                .filter(unit -> !unit.set() && unit.standing())
                .map(Unit::code)
                .collect(Collectors.toSet());
        Invalid.Check check = new Invalid.Check()
                .require(!card.name().isEmpty() && card.name().length() <= 100, "name", "organization.personName", 100)
                .require(card.phone() == null || card.phone().length() <= 40, "phone", "organization.tooLong", 40)
                .require(EmailAddress.fits(card.email()), "email", "organization.emailUnreadable");
        for (PostCard post : card.posts()) {
            check.require(Roles.ALL.contains(post.role()), "posts", "organization.unknownRole", post.role());
            if (post.unit() != null) {
                check.require(known.contains(post.unit()), "posts", "organization.unknownUnit", post.unit());
            } else {
                check.require(
                        !Roles.OF_A_UNIT.contains(post.role()),
                        "posts",
                        "organization.roleNeedsUnit",
                        Roles.word(post.role()));
            }
        }
        check.require(
                Roles.compatible(card.posts().stream().map(PostCard::role).toList()),
                "posts",
                "organization.rolesApart");
        check.orRefuse();
    }

    private static String told(List<PostCard> cards) {
        return cards.stream()
                .map(card -> card.unit() == null ? card.role() : card.unit() + " " + card.role())
                .collect(Collectors.joining(", "));
    }
}
