package org.guatu.organization.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** Sessions and tokens in force, seen and ended one by one: by their owner, or by an administrator. */
@ApplicationScoped
@Transactional
public class EndingAccess {
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Trail trail;
    private final Clock clock;

    EndingAccess(Accounts accounts, AccessTokens tokens, Trail trail, @RealTime Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those of an account of the administrator's region, the newest first. */
    public List<AccessCard> of(long accountId, Session session) {
        Account account = account(session.caller(), accountId);
        return tokens.of(account.id(), clock.instant()).stream()
                .map(one -> one.card(session.tokenId()))
                .toList();
    }

    /** The caller's own, the newest first. */
    public List<AccessCard> mine(Session session) {
        return of(session.accountId(), session);
    }

    /** Ends one; whoever comes with it is nobody from the next call on. */
    public void end(long accountId, long id, Session session) {
        Account account = account(session.caller(), accountId);
        AccessToken one = tokens.of(account.id(), clock.instant()).stream()
                .filter(token -> token.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("platform.notFound"));
        tokens.revoke(id);
        trail.record(
                session.caller(),
                Change.of("organization.act.endAccess", "account", accountId)
                        .from(account.username() + " " + one.card(0).label()));
    }

    public void endMine(long id, Session session) {
        end(session.accountId(), id, session);
    }

    private Account account(Caller by, long id) {
        return accounts.find(by.regionId(), id).orElseThrow(() -> new NotFound("platform.notFound"));
    }
}
