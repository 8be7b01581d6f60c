package org.guatu.organization.absence.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.PostCard;
import org.guatu.organization.absence.Holders;
import org.guatu.organization.absence.LentPost;
import org.guatu.organization.absence.SubstitutionCard;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Trail;

/** 交接: an administrator moves what a person holds to others, all at once, today or on a day ahead. */
@ApplicationScoped
@Transactional
public class HandingOver {
    private final HandOvers handOvers;
    private final CarryingOut carryingOut;
    private final HandOverSheets sheets;
    private final Holders holders;
    private final Organization organization;
    private final Trail trail;
    private final Clock clock;

    HandingOver(
            HandOvers handOvers,
            CarryingOut carryingOut,
            HandOverSheets sheets,
            Holders holders,
            Organization organization,
            Trail trail,
            Clock clock) {
        this.handOvers = handOvers;
        this.carryingOut = carryingOut;
        this.sheets = sheets;
        this.holders = holders;
        this.organization = organization;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes a hand-over; one of today is carried out with it. Two of one person exclude each other where they would move
     * the same post, or where one closes the account from which the other still takes a post.
     */
    public HandOver make(MakeHandOver asked, Caller by) {
        Person leaver = organization.person(asked.leaverId(), by);
        NewHandOver wanted = asked.checked(held(leaver));
        if (wanted.on().isBefore(LocalDate.now(clock))) {
            throw new Invalid("on", "organization.absence.onPast");
        }
        List<HandedPost> moves = moves(wanted, by);
        requireAlone(wanted, moves);
        HandOver made = new HandOver(wanted, moves, sheets.of(leaver, moves, by), by, clock.instant());
        handOvers.persist(made);
        if (wanted.on().isAfter(LocalDate.now(clock))) {
            trail.record(by, made.change("organization.act.planHandOver"));
        } else {
            carryingOut.carryOut(made, by);
        }
        return made;
    }

    /** Calls off one whose day has not come. */
    public HandOver cancel(long id, Caller by) {
        HandOver one = one(id, by);
        one.cancel();
        trail.record(by, one.change("organization.act.cancelHandOver"));
        return one;
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

    public HandOver one(long id, Caller by) {
        return handOvers.find(by.regionId(), id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    public List<HandOver> all(Caller by, long beforeId, int limit) {
        return handOvers.ofRegion(by.regionId(), beforeId, limit);
    }

    public List<HandOver> of(long personId, Caller by) {
        return handOvers.of(organization.person(personId, by).id());
    }

    /** What the person holds now, with nobody chosen yet. */
    public HandOverSheet sheet(long personId, Caller by) {
        return sheets.of(organization.person(personId, by), List.of(), by);
    }

    /** Who may take a post: everybody else who can come in. */
    public List<SubstitutionCard.Who> receivers(long personId, Caller by) {
        return holders.people(by.regionId()).stream()
                .filter(one -> one.personId() != personId)
                .map(one -> new SubstitutionCard.Who(one.personId(), one.ownName()))
                .toList();
    }

    private List<PostCard> held(Person leaver) {
        return organization.posts(leaver.id()).stream()
                .map(LentPost::of)
                .map(post -> {
                    Long unit = post.unitId();
                    return new PostCard(
                            unit == null ? null : organization.ref(unit).code(), post.role());
                })
                .toList();
    }

    private List<HandedPost> moves(NewHandOver wanted, Caller by) {
        Set<LentPost> held =
                organization.posts(wanted.leaverId()).stream().map(LentPost::of).collect(Collectors.toSet());
        List<HandedPost> moves = wanted.moves().stream()
                .map(move -> new HandedPost(named(move.post(), by), move.receiver()))
                .toList();
        for (HandedPost move : moves) {
            LentPost post = new LentPost(move.unitId(), move.role());
            new Invalid.Check()
                    .require(held.remove(post), "moves", "organization.absence.notHeld", move.role())
                    .require(move.receiverId() != wanted.leaverId(), "moves", "organization.absence.oneself")
                    .orRefuse();
            carryingOut.requireMayTake(move, by);
        }
        return moves;
    }

    private void requireAlone(NewHandOver wanted, List<HandedPost> moves) {
        handOvers.lockLeaver(wanted.leaverId());
        handOvers.planned(wanted.leaverId()).stream()
                .filter(other -> other.collidesWith(wanted.on(), wanted.disables(), moves))
                .findFirst()
                .ifPresent(other -> {
                    throw new PlannedAlready(other.on());
                });
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

    /** Another hand-over of the person is planned that this one would undo, or be undone by. */
    public static class PlannedAlready extends Refusal {
        PlannedAlready(LocalDate on) {
            super("organization.absence.plannedAlready", on.toString());
        }
    }
}
