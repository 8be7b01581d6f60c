package org.guatu.briefing.display;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.Secret;
import org.guatu.platform.link.LinkDoor;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Makes and revokes links of screens, and opens them. Runs on the real clock, also in a demonstration. */
@ApplicationScoped
@Transactional
public class Displaying {
    private static final int NAME = 100;
    private static final int LONGEST = 366;

    private final DisplayLinks links;
    private final Catalogue catalogue;
    private final LinkDoor door;
    private final DisplayTerms terms;
    private final Trail trail;
    private final Clock clock;

    Displaying(
            DisplayLinks links,
            Catalogue catalogue,
            LinkDoor door,
            DisplayTerms terms,
            Trail trail,
            @RealTime Clock clock) {
        this.links = links;
        this.catalogue = catalogue;
        this.door = door;
        this.terms = terms;
        this.trail = trail;
        this.clock = clock;
    }

    /** A new link; its token is told this once. */
    public record Made(DisplayLink link, Secret token) {}

    /**
     * A link as the office sees it.
     *
     * @param list title of the one list that it shows; null for all
     */
    public record Card(
            long id,
            String name,
            @Nullable String list,
            Display.Grouping grouping,
            boolean alarming,
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            boolean open) {}

    public Made make(MakeDisplay wanted, Caller by) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        int days = wanted.days() == null ? terms.days() : wanted.days();
        TaskList list = wanted.list() == null ? null : catalogue.list(wanted.list(), by);
        new Invalid.Check()
                .require(!name.isEmpty(), "name", "briefing.display.nameMissing")
                .require(name.length() <= NAME, "name", "briefing.display.nameTooLong", NAME)
                .require(days >= 1 && days <= LONGEST, "days", "briefing.display.days", LONGEST)
                .require(list == null || list.status() == TaskList.Status.ISSUED, "list", "briefing.display.draft")
                .orRefuse();
        Display shown = new Display(
                by.regionId(),
                name,
                wanted.list(),
                Objects.requireNonNullElse(wanted.grouping(), Display.Grouping.AREA),
                Boolean.TRUE.equals(wanted.alarming()));
        Secret token = Secret.random();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        DisplayLink link = new DisplayLink(shown, token, now.plus(Duration.ofDays(days)), by, now);
        links.persist(link);
        trail.record(
                by, Change.of("briefing.act.display.made", "display", link.id()).to(name));
        return new Made(link, token);
    }

    /** The link shows nothing from now on; one that is revoked already stays so. */
    public Card revoke(long id, Caller by) {
        DisplayLink link = links.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
        if (link.revokedAt() == null) {
            link.revoke(clock.instant());
            trail.record(
                    by, Change.of("briefing.act.display.revoked", "display", id).to(link.name()));
        }
        return card(link, by);
    }

    /** Newest first. */
    public List<Card> links(Caller by) {
        return links.visible(by).stream().map(one -> card(one, by)).toList();
    }

    public Card card(DisplayLink one, Caller by) {
        Display shown = one.display();
        return new Card(
                one.id(),
                one.name(),
                shown.listId() == null
                        ? null
                        : catalogue.list(shown.listId(), by).title(),
                shown.grouping(),
                shown.alarming(),
                one.madeBy(),
                one.madeAt(),
                one.expiresAt(),
                one.revokedAt(),
                one.opensAt(clock.instant()));
    }

    /** What the link shows; see {@link LinkDoor}. */
    public Display open(String token, String address) {
        return door.open(token, address, terms, this::behind, "briefing.display.noSuchLink");
    }

    private Optional<Display> behind(String hash) {
        return links.byHash(hash).filter(one -> one.opensAt(clock.instant())).map(DisplayLink::display);
    }
}
