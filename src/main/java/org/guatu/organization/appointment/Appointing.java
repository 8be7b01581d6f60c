package org.guatu.organization.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.PostCard;
import org.guatu.organization.Roles;
import org.guatu.organization.Staffing;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.Decision;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.NotFound;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * Gives critical posts, which takes two: a security administrator proposes, another one or an auditor confirms. Neither is
 * the person who is to hold the post.
 */
@ApplicationScoped
@Transactional
public class Appointing {
    private static final int REASON = 500;

    private final PostProposals proposals;
    private final Staffing staffing;
    private final Organization organization;
    private final Trail trail;
    private final Clock clock;
    private final Event<PostProposed> events;

    Appointing(
            PostProposals proposals,
            Staffing staffing,
            Organization organization,
            Trail trail,
            Clock clock,
            Event<PostProposed> events) {
        this.proposals = proposals;
        this.staffing = staffing;
        this.organization = organization;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** Proposes what of these posts the person neither holds nor was proposed for. */
    public void propose(Caller by, long personId, List<PostCard> posts) {
        Person person = organization.person(personId, by);
        List<PostProposal> waiting = proposals.waitingFor(List.of(personId));
        requireApart(staffing.card(by, personId).posts(), waiting, posts);
        for (PostCard post : posts) {
            Long unit = unit(by, post);
            if (waiting.stream()
                    .noneMatch(one -> one.role().equals(post.role()) && Objects.equals(one.unitId(), unit))) {
                PostProposal made = new PostProposal(by, personId, unit, post.role(), clock.instant());
                proposals.persist(made);
                record(by, "organization.act.proposePost", made, person, null);
            }
        }
    }

    private static void requireApart(List<PostCard> held, List<PostProposal> waiting, List<PostCard> wanted) {
        List<String> roles = Stream.of(
                        held.stream().map(PostCard::role),
                        waiting.stream().map(PostProposal::role),
                        wanted.stream().map(PostCard::role))
                .flatMap(one -> one)
                .toList();
        if (!Roles.compatible(roles)) {
            throw new Invalid("posts", "organization.rolesApart");
        }
    }

    /** The second person confirms, and the post is held from now on; or refuses, and says why. */
    public ProposalCard decide(Caller by, long id, Decision asked) {
        PostProposal one = held(by, id);
        boolean confirms = asked.accepts("organization.appointment.decision");
        String why = asked.reason() == null || asked.reason().isBlank()
                ? null
                : asked.reason().strip();
        new Invalid.Check()
                .require(confirms || why != null, "reason", "organization.appointment.reason")
                .fits(REASON, "reason", why)
                .orRefuse();
        if (one.state() == PostProposal.State.WAITING && !one.judgedBy(by)) {
            throw new NotAllowed("organization.appointment.secondPerson");
        }
        one.end(confirms ? PostProposal.State.CONFIRMED : PostProposal.State.REFUSED, why, by, clock.instant());
        Person person = organization.person(one.personId(), by);
        if (confirms) {
            staffing.appoint(by, person, post(one));
        }
        record(by, confirms ? "organization.act.confirmPost" : "organization.act.refusePost", one, person, why);
        return card(one, by);
    }

    /** Whoever proposed it, or another security administrator, takes it back. */
    public ProposalCard withdraw(Caller by, long id) {
        PostProposal one = held(by, id);
        one.end(PostProposal.State.WITHDRAWN, null, by, clock.instant());
        record(by, "organization.act.withdrawPost", one, organization.person(one.personId(), by), null);
        return card(one, by);
    }

    /** The newest first, older than one, whatever became of them. */
    public List<ProposalCard> all(Caller by, long beforeId, int limit) {
        return cards(proposals.ofRegion(by.regionId(), beforeId, limit), by);
    }

    /** Those that wait, the oldest first. */
    public List<ProposalCard> waiting(Caller by) {
        return cards(proposals.waiting(by.regionId()), by);
    }

    /** What waits for these people. */
    public List<PostProposal> waitingFor(Collection<Long> people) {
        return proposals.waitingFor(people);
    }

    private void record(Caller by, String act, PostProposal one, Person person, @Nullable String why) {
        PostCard post = post(one);
        String told = post.unit() == null ? post.role() : post.unit() + " " + post.role();
        trail.record(
                by,
                Change.of(act, "person", person.id())
                        .to(person.name() + ": " + told)
                        .because(why));
        events.fire(new PostProposed(one, person.name()));
    }

    private PostProposal held(Caller by, long id) {
        return proposals.held(by.regionId(), id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private @Nullable Long unit(Caller by, PostCard post) {
        String code = post.unit();
        return code == null
                ? null
                : organization.byCode(by.regionId(), code).map(Unit::id).orElseThrow();
    }

    private PostCard post(PostProposal one) {
        Long unit = one.unitId();
        return new PostCard(unit == null ? null : organization.ref(unit).code(), one.role());
    }

    private ProposalCard card(PostProposal one, Caller by) {
        return cards(List.of(one), by).get(0);
    }

    private List<ProposalCard> cards(List<PostProposal> of, Caller by) {
        Map<Long, Person> people =
                organization.people(of.stream().map(PostProposal::personId).toList());
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        return of.stream()
                .map(one -> new ProposalCard(
                        one.id(),
                        one.personId(),
                        Objects.requireNonNull(people.get(one.personId())).name(),
                        one.unitId() == null ? null : units.get(one.unitId()),
                        one.role(),
                        one.state(),
                        one.proposed().by(),
                        one.proposed().at(),
                        one.ended() == null ? null : one.ended().by(),
                        one.ended() == null ? null : one.ended().at(),
                        one.reason(),
                        one.judgedBy(by),
                        one.state() == PostProposal.State.WAITING && by.hasRole(Roles.SECURITY_ADMIN)))
                .toList();
    }
}
