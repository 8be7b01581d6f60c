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
    public List<AccessCard> of(Caller by, long accountId) {
        return cards(account(by, accountId), 0);
    }

    /** The caller's own, the newest first. */
    public List<AccessCard> mine(Session session) {
        return cards(account(session.caller(), session.accountId()), session.tokenId());
    }

    /** Ends one; whoever comes with it is nobody from the next call on. */
    public void end(Caller by, long accountId, long id) {
        Account account = account(by, accountId);
        AccessToken one = tokens.of(account.id(), clock.instant()).stream()
                .filter(token -> token.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("platform.notFound"));
        tokens.revoke(id);
        trail.record(
                by,
                Change.of("organization.act.endAccess", "account", accountId)
                        .from(account.username() + " " + one.card(0).label()));
    }

    /** Ends all of an account. */
    public void endAll(Caller by, long accountId) {
        Account account = account(by, accountId);
        tokens.revokeAllOf(accountId);
        trail.record(
                by,
                Change.of("organization.act.endAllAccess", "account", accountId).to(account.username()));
    }

    /** Ends all of the caller's own but the one that they came with. */
    public void endMyOthers(Session session) {
        tokens.revokeAllBut(session.accountId(), session.tokenId());
        trail.record(
                session.caller(),
                Change.of("organization.act.endAllAccess", "account", session.accountId())
                        .to(session.username()));
    }

    public void endMine(Session session, long id) {
        end(session.caller(), session.accountId(), id);
    }

    private List<AccessCard> cards(Account account, long currentId) {
        return tokens.of(account.id(), clock.instant()).stream()
                .map(one -> one.card(currentId))
                .toList();
    }

    private Account account(Caller by, long id) {
        return accounts.find(by.regionId(), id).orElseThrow(() -> new NotFound("platform.notFound"));
    }
}
