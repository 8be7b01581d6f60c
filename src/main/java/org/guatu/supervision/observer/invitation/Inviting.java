package org.guatu.supervision.observer.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.Secret;
import org.guatu.platform.link.LinkAttempts;
import org.guatu.platform.link.LinkDoor;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.supervision.observer.SuggestionTerms;
import org.jspecify.annotations.Nullable;

/**
 * Makes and revokes observers' links, and opens the door to whoever shows one. Runs on the real clock, also in a
 * demonstration.
 */
@ApplicationScoped
@Transactional
public class Inviting {
    private static final int NAME = 100;
    private static final int LONGEST = 366;

    private final Invitations invitations;
    private final LinkDoor door;
    private final LinkAttempts tries;
    private final SuggestionTerms terms;
    private final Trail trail;
    private final Clock clock;

    Inviting(
            Invitations invitations,
            LinkDoor door,
            LinkAttempts tries,
            SuggestionTerms terms,
            Trail trail,
            @RealTime Clock clock) {
        this.invitations = invitations;
        this.door = door;
        this.tries = tries;
        this.terms = terms;
        this.trail = trail;
        this.clock = clock;
    }

    /** A new link; its token is told this once. */
    public record Made(Invitation invitation, Secret token) {}

    /** A link as the office sees it. */
    public record Card(
            long id,
            String name,
            @Nullable String contact,
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            boolean open) {}

    public Made invite(InviteObserver whom, Caller by) {
        String called = whom.name() == null ? "" : whom.name().strip();
        String reached = whom.contact() == null || whom.contact().isBlank()
                ? null
                : whom.contact().strip();
        int term = whom.days() == null ? terms.linkDays() : whom.days();
        new Invalid.Check()
                .require(!called.isEmpty(), "name", "supervision.observer.nameMissing")
                .require(called.length() <= NAME, "name", "supervision.tooLong", NAME)
                .require(reached == null || reached.length() <= NAME, "contact", "supervision.tooLong", NAME)
                .require(term >= 1 && term <= LONGEST, "days", "supervision.observer.days", LONGEST)
                .orRefuse();
        Secret token = Secret.random();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Invitation invitation = new Invitation(called, reached, token, now.plus(Duration.ofDays(term)), by, now);
        invitations.persist(invitation);
        trail.record(
                by,
                Change.of("supervision.act.invitation.made", "invitation", invitation.id())
                        .to(called));
        return new Made(invitation, token);
    }

    /** The link opens nothing from now on; a link that is revoked already stays so. */
    public Card revoke(long id, Caller by) {
        Invitation invitation = invitations.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
        if (invitation.revokedAt() == null) {
            invitation.revoke(clock.instant());
            trail.record(
                    by,
                    Change.of("supervision.act.invitation.revoked", "invitation", id)
                            .to(invitation.name()));
        }
        return card(invitation);
    }

    /** Newest first. */
    public List<Card> invitations(Caller by) {
        return invitations.visible(by).stream().map(this::card).toList();
    }

    public Card card(Invitation one) {
        return new Card(
                one.id(),
                one.name(),
                one.contact(),
                one.madeBy(),
                one.madeAt(),
                one.expiresAt(),
                one.revokedAt(),
                one.opensAt(clock.instant()));
    }

    /** Whose link this is; see {@link LinkDoor}. */
    public Author open(String token, String address) {
        return door.open(token, address, terms, this::behind, "supervision.observer.noSuchLink");
    }

    private Optional<Author> behind(String hash) {
        return invitations
                .byHash(hash)
                .filter(one -> one.opensAt(clock.instant()))
                .map(Author::of);
    }

    /** Counts files with a link before they are kept; 429 where it is one too many for a day. */
    public void countFiles(Author author, int files) {
        if (author.invitationId() != null) {
            for (int i = 0; i < files; i++) {
                tries.count(
                        "files:" + author.invitationId(),
                        terms.suggestionsPerDay() * terms.files(),
                        Duration.ofDays(1));
            }
        }
    }

    /** Counts one suggestion with a link; 429 where it is one too many for a day. */
    public void countSuggestion(Author author) {
        if (author.invitationId() != null) {
            tries.count("day:" + author.invitationId(), terms.suggestionsPerDay(), Duration.ofDays(1));
        }
    }
}
