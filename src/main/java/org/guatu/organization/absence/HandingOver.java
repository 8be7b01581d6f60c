package org.guatu.organization.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.Post;
import org.guatu.organization.PostCard;
import org.guatu.organization.Roles;
import org.guatu.organization.Staffing;
import org.guatu.organization.UnitRef;
import org.guatu.organization.access.AccountEdit;
import org.guatu.organization.access.Admitting;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.SignedAct;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 交接: an administrator moves what a person holds to others, all at once, today or on a day ahead. */
@ApplicationScoped
@Transactional
public class HandingOver {
    private final HandOvers handOvers;
    private final Substituting substituting;
    private final Holders holders;
    private final Organization organization;
    private final Staffing staffing;
    private final Admitting admitting;
    private final Trail trail;
    private final Clock clock;
    private final Event<HandedOver> events;

    HandingOver(
            HandOvers handOvers,
            Substituting substituting,
            Holders holders,
            Organization organization,
            Staffing staffing,
            Admitting admitting,
            Trail trail,
            Clock clock,
            Event<HandedOver> events) {
        this.handOvers = handOvers;
        this.substituting = substituting;
        this.holders = holders;
        this.organization = organization;
        this.staffing = staffing;
        this.admitting = admitting;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** Makes a hand-over; one of today is carried out with it. */
    public HandOver make(NewHandOver wanted, Caller by) {
        Person leaver = person(wanted.leaverId(), by);
        if (wanted.on().isBefore(LocalDate.now(clock))) {
            throw new Invalid("on", "organization.absence.onPast");
        }
        List<HandedPost> moves = moves(wanted, by);
        HandOver made = new HandOver(wanted, moves, sheet(leaver, moves, by), by, clock.instant());
        handOvers.persist(made);
        if (wanted.on().isAfter(LocalDate.now(clock))) {
            record(by, "organization.act.planHandOver", leaver, made);
        } else {
            carryOut(made, by);
        }
        return made;
    }

    /** Calls off one whose day has not come. */
    public HandOver cancel(long id, Caller by) {
        HandOver one = one(id, by);
        one.cancel();
        record(by, "organization.act.cancelHandOver", organization.person(one.leaverId()), one);
        return one;
    }

    /** Carries out what was planned for today or before, in the name of whoever planned it. */
    HandOver carryOut(long id) {
        HandOver one = handOvers.held(id);
        if (one.status() == HandOver.Status.PLANNED) {
            carryOut(one, planner(one));
        }
        return one;
    }

    private static Caller planner(HandOver one) {
        SignedAct made = one.made();
        long person = Objects.requireNonNullElse(made.personId(), 0L);
        return new Caller(person, made.by(), one.regionId(), Set.of(), Set.of(Roles.SYS_ADMIN), Roles.SYS_ADMIN);
    }

    /** Keeps why it could not be done; it stays planned and is tried again. */
    void failed(long id, String why) {
        handOvers.held(id).failed(why);
    }

    List<Long> due() {
        return handOvers.due(LocalDate.now(clock));
    }

    /** The first day after one on which something is planned. */
    Optional<LocalDate> nextDay(LocalDate after) {
        return handOvers.nextDay(after);
    }

    private void carryOut(HandOver one, Caller by) {
        Person leaver = person(one.leaverId(), by);
        List<Unheld> before = holders.unheld(by.regionId());
        for (HandedPost post : one.posts()) {
            requireComesIn(post.receiverId(), by);
            staffing.movePost(by, one.leaverId(), post.receiverId(), card(post.unitId(), post.role()));
        }
        boolean nothingLeft = posts(leaver.id()).isEmpty();
        if (one.disables() || nothingLeft) {
            substituting.endAllOf(leaver, true, one.reason(), by);
        }
        if (one.disables()) {
            admitting.edit(by, admitting.ofPerson(by, leaver.id()), AccountEdit.disabled(true), null);
        }
        holders.require(by.regionId(), before, one.leavesUnheld());
        one.done(clock.instant());
        record(by, "organization.act.handOver", leaver, one);
        events.fire(new HandedOver(one, leaver.name()));
    }

    public HandOver one(long id, Caller by) {
        return handOvers.find(by.regionId(), id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    public List<HandOver> all(Caller by, long beforeId, int limit) {
        return handOvers.ofRegion(by.regionId(), beforeId, limit);
    }

    public List<HandOver> of(long personId, Caller by) {
        return handOvers.of(person(personId, by).id());
    }

    /** What the person holds now, with nobody chosen yet. */
    public HandOverSheet sheet(long personId, Caller by) {
        return sheet(person(personId, by), List.of(), by);
    }

    /** Who may take a post: everybody else who can come in. */
    public List<SubstitutionCard.Who> receivers(long personId, Caller by) {
        return holders.people(by.regionId()).stream()
                .filter(one -> one.personId() != personId)
                .map(one -> new SubstitutionCard.Who(one.personId(), one.ownName()))
                .toList();
    }

    private HandOverSheet sheet(Person leaver, List<HandedPost> moves, Caller by) {
        List<Post> posts = posts(leaver.id());
        Map<LentPost, HandedPost> moved = moves.stream()
                .collect(Collectors.toMap(move -> new LentPost(move.unitId(), move.role()), Function.identity()));
        Set<Long> units =
                posts.stream().map(Post::unitId).filter(Objects::nonNull).collect(Collectors.toSet());
        return new HandOverSheet(
                leaver.name(),
                posts.stream()
                        .map(LentPost::of)
                        .map(post -> row(post, moved.get(post)))
                        .toList(),
                holders.waitingFor(by.regionId(), leaver.id()),
                holders.begun(units),
                substituting.of(leaver.id(), by).stream()
                        .filter(one ->
                                one.state() == Substitution.State.AHEAD || one.state() == Substitution.State.IN_FORCE)
                        .map(one -> new HandOverSheet.Substitute(
                                one.absent().name(),
                                one.substitute().name(),
                                one.from().toString(),
                                one.to().toString()))
                        .toList());
    }

    private HandOverSheet.Row row(LentPost post, @Nullable HandedPost moved) {
        return new HandOverSheet.Row(
                ref(post.unitId()),
                post.role(),
                moved == null ? null : organization.person(moved.receiverId()).name());
    }

    private List<HandedPost> moves(NewHandOver wanted, Caller by) {
        Set<LentPost> held = posts(wanted.leaverId()).stream().map(LentPost::of).collect(Collectors.toSet());
        List<HandedPost> moves = wanted.moves().stream()
                .map(move -> new HandedPost(named(move.post(), by), move.receiver()))
                .toList();
        for (HandedPost move : moves) {
            LentPost post = new LentPost(move.unitId(), move.role());
            new Invalid.Check()
                    .require(held.remove(post), "moves", "organization.absence.notHeld", move.role())
                    .require(move.receiverId() != wanted.leaverId(), "moves", "organization.absence.oneself")
                    .orRefuse();
            requireComesIn(move.receiverId(), by);
        }
        return moves;
    }

    private void requireComesIn(long personId, Caller by) {
        if (holders.people(by.regionId()).stream().noneMatch(one -> one.personId() == personId)) {
            throw new Invalid("moves", "organization.absence.notAvailable");
        }
    }

    private LentPost named(PostCard card, Caller by) {
        String code = card.unit();
        return new LentPost(
                code == null
                        ? null
                        : organization
                                .byCode(by.regionId(), code)
                                .orElseThrow(() -> new Invalid("moves", "organization.unknownUnit", code))
                                .id(),
                card.role());
    }

    private PostCard card(@Nullable Long unit, String role) {
        return new PostCard(unit == null ? null : organization.ref(unit).code(), role);
    }

    private @Nullable UnitRef ref(@Nullable Long unit) {
        return unit == null ? null : organization.ref(unit);
    }

    private List<Post> posts(long personId) {
        return organization.posts(List.of(personId)).getOrDefault(personId, List.of());
    }

    private Person person(long id, Caller by) {
        Person person = organization.person(id);
        if (person.regionId() != by.regionId()) {
            throw new NotFound("platform.notFound");
        }
        return person;
    }

    private void record(Caller by, String act, Person leaver, HandOver one) {
        trail.record(
                by,
                Change.of(act, "person", leaver.id())
                        .to(one.on() + ", " + one.posts().size())
                        .because(one.reason()));
    }
}
