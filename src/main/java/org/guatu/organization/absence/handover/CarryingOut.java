package org.guatu.organization.absence.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.PostCard;
import org.guatu.organization.Roles;
import org.guatu.organization.Staffing;
import org.guatu.organization.absence.Holders;
import org.guatu.organization.absence.Substituting;
import org.guatu.organization.absence.Unheld;
import org.guatu.organization.access.AccountEdit;
import org.guatu.organization.access.Admitting;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.SignedAct;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Carries a hand-over out: all posts move at once, or nothing does. */
@ApplicationScoped
@Transactional
class CarryingOut {
    private final HandOvers handOvers;
    private final Substituting substituting;
    private final Holders holders;
    private final Organization organization;
    private final Staffing staffing;
    private final Admitting admitting;
    private final Trail trail;
    private final Clock clock;
    private final Event<HandedOver> events;

    CarryingOut(
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
        return new Caller(
                person, made.by(), one.regionId(), Set.of(), Set.of(Roles.SECURITY_ADMIN), Roles.SECURITY_ADMIN);
    }

    void carryOut(HandOver one, Caller by) {
        Person leaver = organization.person(one.leaverId(), by);
        List<Unheld> before = holders.unheld(by.regionId());
        for (HandedPost post : one.posts()) {
            requireMayTake(post, by);
            staffing.movePost(by, one.leaverId(), post.receiverId(), card(post.unitId(), post.role()));
        }
        boolean nothingLeft = organization.posts(leaver.id()).isEmpty();
        if (one.disables() || nothingLeft) {
            substituting.endAllOf(leaver, true, one.reason(), by);
        }
        if (one.disables()) {
            admitting.edit(by, admitting.ofPerson(by, leaver.id()), AccountEdit.closing(), null);
        }
        holders.require(by.regionId(), before, one.leavesUnheld());
        one.done(clock.instant());
        trail.record(by, one.change("organization.act.handOver"));
        events.fire(new HandedOver(one, leaver.name()));
    }

    /** Only who can come in today may take a post, and a critical one only who holds it already. */
    void requireMayTake(HandedPost move, Caller by) {
        if (holders.people(by.regionId()).stream().noneMatch(one -> one.personId() == move.receiverId())) {
            throw new Invalid("moves", "organization.absence.notAvailable");
        }
        staffing.requireMayTake(by, move.receiverId(), card(move.unitId(), move.role()));
    }

    private PostCard card(@Nullable Long unit, String role) {
        return new PostCard(unit == null ? null : organization.ref(unit).code(), role);
    }
}
