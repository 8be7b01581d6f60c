package org.guatu.organization.access.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.guatu.organization.access.AccountCard;
import org.guatu.organization.access.Admitting;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Links accounts to identities elsewhere, and says whom an identity is. What it may do here stays what its posts give. */
@ApplicationScoped
@Transactional
public class Linking {
    private final AccountLinks links;
    private final Admitting admitting;
    private final Trail trail;
    private final Clock clock;

    Linking(AccountLinks links, Admitting admitting, Trail trail, @RealTime Clock clock) {
        this.links = links;
        this.admitting = admitting;
        this.trail = trail;
        this.clock = clock;
    }

    /** What opens an account of the administrator's region, beside its password. */
    public List<LinkCard> of(Caller by, long accountId) {
        AccountCard account = admitting.account(by, accountId);
        return links.of(by.regionId(), account.id()).stream()
                .map(AccountLink::card)
                .toList();
    }

    /** Lets the account be opened by whoever bears this name there; a former link of the same door ends. */
    public LinkCard link(Caller by, long accountId, Door door, LinkAccount asked) {
        AccountCard account = admitting.account(by, accountId);
        String name = asked.checked();
        links.of(by.regionId(), account.id(), door).ifPresent(former -> {
            links.delete(former);
            links.flush();
        });
        if (links.byName(door, name).isPresent()) {
            throw new Invalid("name", "organization.door.taken", name);
        }
        AccountLink link = new AccountLink(by.regionId(), account.id(), door, name, clock.instant());
        links.persist(link);
        trail.record(
                by,
                Change.of("organization.act.linkAccount", "account", account.id())
                        .to(account.username() + " " + door + " " + name));
        return link.card();
    }

    public void unlink(Caller by, long accountId, Door door) {
        AccountCard account = admitting.account(by, accountId);
        AccountLink link =
                links.of(by.regionId(), account.id(), door).orElseThrow(() -> new NotFound("platform.notFound"));
        links.delete(link);
        trail.record(
                by,
                Change.of("organization.act.unlinkAccount", "account", account.id())
                        .from(account.username() + " " + door + " "
                                + link.card().name()));
    }

    /** The account that was linked to a name there, whoever bears it now; null for none. */
    public @Nullable Long named(Door door, String name) {
        return links.byName(door, name).map(AccountLink::accountId).orElse(null);
    }

    /**
     * The account that an identity opens: the one that it opened before, else the one that was linked to its name and that
     * nobody else of that name has taken.
     */
    public long accountOf(Door door, Identity identity) {
        String subject = AccountLink.hash(identity.issuer(), identity.subject());
        return links.bySubject(door, subject)
                .or(() -> links.byName(door, identity.name()).filter(link -> links.take(link, subject)))
                .map(AccountLink::accountId)
                .orElseThrow(() -> new NotLinked(door, identity.name()));
    }
}
