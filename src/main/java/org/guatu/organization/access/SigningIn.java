package org.guatu.organization.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.Post;
import org.guatu.organization.access.limit.SignInLimits;
import org.guatu.organization.access.limit.Visitor;
import org.guatu.organization.access.password.ChangePassword;
import org.guatu.organization.access.password.OneTimeExpired;
import org.guatu.organization.access.password.PasswordPolicy;
import org.guatu.organization.access.password.Passwords;
import org.guatu.organization.access.password.WrongPassword;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.Secret;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * Comes in and goes out: checks name and password, gives and revokes sessions and tokens, changes the own password.
 *
 * <p>Transactions are begun by hand here: a failed try must stay counted although the call is refused, and no
 * connection is held while bcrypt computes. Everything runs on the real clock, also in a demonstration.
 */
@ApplicationScoped
public class SigningIn {
    static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final int LABEL = 100;

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final SignInLimits limits;
    private final Organization organization;
    private final PasswordPolicy policy;
    private final Trail trail;
    private final Clock clock;
    private final SessionTerms sessionTerms;
    private final Duration tokenTerm;

    SigningIn(
            Accounts accounts,
            AccessTokens tokens,
            SignInLimits limits,
            Organization organization,
            PasswordPolicy policy,
            Trail trail,
            @RealTime Clock clock,
            SessionTerms sessionTerms,
            @ConfigProperty(name = "guatu.token.days") long tokenDays) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.limits = limits;
        this.organization = organization;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
        this.sessionTerms = sessionTerms;
        this.tokenTerm = Duration.ofDays(tokenDays);
    }

    /** A session for a browser, which is known by its device from then on. */
    public Admission toPages(String username, String password, Visitor from) {
        Visitor known = from.device() == null
                ? new Visitor(from.address(), Secret.random().text())
                : from;
        return admit(username, password, known, AccessToken.Kind.SESSION, "", sessionTerms.first());
    }

    /** A token for a program, with a label that tells its owner what it is for. */
    public Admission toApi(String username, String password, @Nullable String label, Visitor from) {
        String kept = label == null ? "" : label.strip();
        if (kept.length() > LABEL) {
            throw new Invalid("label", "organization.tooLong", LABEL);
        }
        return admit(username, password, from, AccessToken.Kind.TOKEN, kept, tokenTerm);
    }

    private Admission admit(
            String username, String password, Visitor from, AccessToken.Kind kind, String label, Duration term) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        Known known = QuarkusTransaction.requiringNew().call(() -> claimTry(name, from));
        if (!Passwords.fits(password, known.hash())) {
            QuarkusTransaction.requiringNew()
                    .run(() -> recordFailure(name, known.claim().last()));
            throw new WrongPassword();
        }
        return QuarkusTransaction.requiringNew().call(() -> open(name, known, from, kind, label, term));
    }

    /** What is known under a name: the hash to compare with, and what was counted for the try. */
    private record Known(@Nullable String hash, SignInLimits.Claim claim) {}

    private Known claimTry(String name, Visitor from) {
        Account account = USERNAME.matcher(name).matches()
                ? accounts.byUsername(name).filter(one -> !one.disabled()).orElse(null)
                : null;
        return new Known(account == null ? null : account.passwordHash(), limits.claim(name, account, from));
    }

    private void recordFailure(String name, boolean last) {
        if (USERNAME.matcher(name).matches()) {
            accounts.byUsername(name).ifPresent(account -> {
                String act = last ? "organization.act.lockOut" : "organization.act.failSignIn";
                trail.record(
                        Caller.systemIn(account.regionId()),
                        Change.of(act, "account", account.id()).to(name));
            });
        }
    }

    private Admission open(String name, Known known, Visitor from, AccessToken.Kind kind, String label, Duration term) {
        limits.right(known.claim());
        Account account = accounts.byUsername(name).orElseThrow(WrongPassword::new);
        Person person = organization.person(account.personId());
        boolean resetMeanwhile = !account.passwordHash().equals(known.hash());
        if (account.disabled() || !person.active() || resetMeanwhile) {
            throw new WrongPassword();
        }
        if (policy.isForSome()
                && !policy.isFor(organization.posts(List.of(person.id())).getOrDefault(person.id(), List.of()).stream()
                        .map(Post::role)
                        .toList())) {
            throw new NotAllowed("organization.door.passwordsNot");
        }
        Instant until = account.oneTimeUntil();
        if (until != null && until.isBefore(clock.instant())) {
            throw new OneTimeExpired(until);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        accounts.cameIn(account.id(), now);
        limits.remember(account, from);
        Secret secret = Secret.random();
        AccessToken token = new AccessToken(secret, account.id(), kind, label, now, now.plus(term));
        tokens.persist(token);
        trail.record(
                self(person),
                Change.of("organization.act.signIn", "account", account.id()).to(kind + " " + label));
        boolean mustChange =
                account.mustChangePassword() || policy.isOutworn(account.passwordChangedAt(), clock.instant());
        return new Admission(secret.text(), token.expiresAt(), mustChange, from.device());
    }

    /** A session for a browser whose person another door has recognised. */
    public Admission recognised(long accountId, String door) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = accounts.findById(accountId);
            Person person = organization.person(account.personId());
            if (account.disabled() || !person.active()) {
                throw new WrongPassword();
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            accounts.cameIn(account.id(), now);
            Secret secret = Secret.random();
            AccessToken session = new AccessToken(
                    secret, account.id(), AccessToken.Kind.SESSION, "", now, now.plus(sessionTerms.first()));
            tokens.persist(session.withoutPassword());
            trail.record(
                    self(person),
                    Change.of("organization.act.signIn", "account", account.id())
                            .to(AccessToken.Kind.SESSION + " " + door));
            return new Admission(secret.text(), session.expiresAt(), false, null);
        });
    }

    /** Which of these sessions and tokens would be let in now. */
    @Transactional
    public Set<Long> inForce(Set<Long> tokenIds) {
        return tokens.inForce(tokenIds, clock.instant());
    }

    /** Revokes the session or token with which the caller came. */
    public void signOut(Session session) {
        QuarkusTransaction.requiringNew().run(() -> {
            tokens.revoke(session.tokenId());
            trail.record(session.caller(), Change.of("organization.act.signOut", "account", session.accountId()));
        });
    }

    /** Changes the own password; every other session and token of the account ends. */
    public void changePassword(Session session, ChangePassword asked) {
        String current = asked.known();
        String fresh = asked.chosen();
        Known known = QuarkusTransaction.requiringNew().call(() -> own(session));
        if (!Passwords.fits(current, known.hash())) {
            QuarkusTransaction.requiringNew()
                    .run(() -> recordFailure(session.username(), known.claim().last()));
            throw new Invalid("current", "organization.wrongCurrent");
        }
        QuarkusTransaction.requiringNew().run(() -> limits.right(known.claim()));
        policy.check("fresh", fresh, session.username(), unitNames(session.caller()));
        if (fresh.equals(current)) {
            throw new Invalid("fresh", "organization.passwordSame");
        }
        String hash = Passwords.hash(fresh);
        QuarkusTransaction.requiringNew().run(() -> {
            Account account = accounts.findById(session.accountId());
            account.takePassword(hash, clock.instant());
            tokens.revokeAllBut(account.id(), session.tokenId());
            trail.record(session.caller(), Change.of("organization.act.changePassword", "account", account.id()));
        });
    }

    private Known own(Session session) {
        return new Known(accounts.findById(session.accountId()).passwordHash(), limits.claimOwn(session.username()));
    }

    private Set<String> unitNames(Caller caller) {
        return caller.units().stream()
                .map(organization::ref)
                .flatMap(unit -> Stream.of(unit.name(), unit.code()))
                .collect(Collectors.toSet());
    }

    /** Forgets sessions and tokens that ran out, and names that were tried long ago. */
    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            tokens.deleteExpired(now);
            limits.forgetOld();
        });
    }

    private static Caller self(Person person) {
        return new Caller(person.id(), person.name(), person.regionId(), Set.of(), Set.of(), "");
    }
}
