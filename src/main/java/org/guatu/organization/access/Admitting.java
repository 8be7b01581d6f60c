package org.guatu.organization.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.organization.PersonCard;
import org.guatu.organization.Post;
import org.guatu.organization.PostCard;
import org.guatu.organization.Roles;
import org.guatu.organization.Staffing;
import org.guatu.organization.UnitRef;
import org.guatu.organization.access.limit.SignInLimits;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.organization.access.password.OneTimePassword;
import org.guatu.organization.access.password.Passwords;
import org.guatu.organization.appointment.Appointing;
import org.guatu.organization.appointment.PostProposal;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.Stale;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps the accounts of a region: who may come in, under which name, and what when the password is lost. */
@ApplicationScoped
@Transactional
public class Admitting {
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final SignInLimits limits;
    private final Staffing staffing;
    private final Appointing appointing;
    private final Organization organization;
    private final Trail trail;
    private final Clock clock;
    private final Duration oneTimeTerm;

    Admitting(
            Accounts accounts,
            AccessTokens tokens,
            SignInLimits limits,
            Staffing staffing,
            Appointing appointing,
            Organization organization,
            Trail trail,
            @RealTime Clock clock,
            @ConfigProperty(name = "guatu.password.one-time-days") long oneTimeDays) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.limits = limits;
        this.staffing = staffing;
        this.appointing = appointing;
        this.organization = organization;
        this.trail = trail;
        this.clock = clock;
        this.oneTimeTerm = Duration.ofDays(oneTimeDays);
    }

    /** Accounts of the caller's region beyond an id, oldest first. */
    public List<AccountCard> accounts(Caller by, long afterId, int limit) {
        return cards(by.regionId(), accounts.of(by.regionId(), afterId, limit));
    }

    public AccountCard account(Caller by, long id) {
        return cards(by.regionId(), List.of(find(by, id))).get(0);
    }

    /** The account of a person of the caller's region. */
    public long ofPerson(Caller by, long personId) {
        return accounts.ofPerson(by.regionId(), personId)
                .orElseThrow(() -> new NotFound("platform.notFound"))
                .id();
    }

    /** The person behind an account of the caller's region. */
    public long personOf(Caller by, long accountId) {
        return find(by, accountId).personId();
    }

    /** Takes in a person with an account that opens only after {@link #resetPassword} gave a one-time password. */
    public AccountCard admit(Caller by, AdmitPerson asked) {
        String username = asked.username() == null ? "" : asked.username();
        return admit(by, username, asked.person(), Passwords.NOBODY, true);
    }

    /** Takes in a person with a known password that need not be changed: only the sample office does. */
    public AccountCard admit(Caller by, String username, PersonCard person, HashedPassword password) {
        return admit(by, username, person, password.hash(), false);
    }

    /** Takes in a person with a one-time password at once. */
    OneTimePassword welcome(Caller by, String username, PersonCard person) {
        AccountCard account = admit(by, username, person, Passwords.NOBODY, true);
        return giveOneTime(by, account.id(), oneTimeEnd());
    }

    /** Whether the office still waits for the first person, who was given a one-time password. */
    boolean awaitsFirst(String username) {
        return accounts.unopened(username).isPresent();
    }

    /** Gives the first person another one-time password, where the first was lost and nobody has come in. */
    Optional<OneTimePassword> welcomeAgain(String username) {
        return accounts.unopened(username)
                .map(account -> giveOneTime(Caller.systemIn(account.regionId()), account.id(), oneTimeEnd()));
    }

    /** Takes in a person with a one-time password that was made for them; answers until when it opens the account. */
    public Instant admitOnce(Caller by, String username, PersonCard person, HashedPassword oneTime) {
        Instant until = oneTimeEnd();
        AccountCard admitted = admit(by, username, person, Passwords.NOBODY, true);
        find(by, admitted.id()).takeOneTime(oneTime.hash(), until, clock.instant());
        return until;
    }

    /** Whether an account may be called so. */
    public static boolean isUsername(String name) {
        return SigningIn.USERNAME.matcher(name).matches();
    }

    /** Those of the names that are in use, in whichever region. */
    public Set<String> taken(Set<String> usernames) {
        return accounts.taken(usernames);
    }

    private AccountCard admit(Caller by, String username, PersonCard card, String hash, boolean mustChange) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!SigningIn.USERNAME.matcher(name).matches()) {
            throw new Invalid("username", "organization.username");
        }
        if (accounts.byUsername(name).isPresent()) {
            throw new Invalid("username", "organization.usernameTaken", name);
        }
        staffing.check(by, card);
        List<PostCard> waiting = proposed(by, List.of(), card);
        Person person = staffing.addPerson(by, card.with(without(card.posts(), waiting)));
        appointing.propose(by, person.id(), waiting);
        Account account = new Account(name, by.regionId(), person.id(), hash, mustChange, clock.instant());
        accounts.persist(account);
        trail.record(
                by,
                Change.of("organization.act.addAccount", "account", account.id())
                        .to(name));
        return cards(by.regionId(), List.of(account)).get(0);
    }

    /**
     * Changes the person's name, phone, mail address or posts, or whether the account may be used.
     *
     * @param version the version that was edited, or null where the caller named none
     */
    public AccountCard edit(Caller by, long id, AccountEdit edit, @Nullable Integer version) {
        Account account = find(by, id);
        Stale.unless(version, account.version());
        PersonCard before = staffing.card(by, account.personId());
        PersonCard after = new PersonCard(
                edit.name() == null ? before.name() : edit.name(),
                edit.phone() == null ? before.phone() : edit.phone(),
                edit.email() == null ? before.email() : edit.email(),
                edit.posts() == null ? before.posts() : edit.posts());
        if (!after.equals(before)) {
            describe(by, account, before, after);
        }
        boolean disabled = edit.disabled() == null ? account.disabled() : edit.disabled();
        if (disabled != account.disabled()) {
            disable(by, account, disabled);
        }
        account.edited(disabled, clock.instant());
        accounts.flush();
        return cards(by.regionId(), List.of(account)).get(0);
    }

    private void describe(Caller by, Account account, PersonCard before, PersonCard after) {
        boolean otherPosts = !Set.copyOf(before.posts()).equals(Set.copyOf(after.posts()));
        if (otherPosts && account.personId() == by.personId()) {
            throw new NotAllowed("organization.notOwnPosts");
        }
        staffing.check(by, after);
        List<PostCard> waiting = proposed(by, before.posts(), after);
        staffing.editPerson(by, account.personId(), after.with(without(after.posts(), waiting)));
        appointing.propose(by, account.personId(), waiting);
    }

    /**
     * What a second person has to confirm: a critical role that the person has nowhere yet. What the product itself gives
     * takes nobody.
     */
    private static List<PostCard> proposed(Caller by, List<PostCard> held, PersonCard wanted) {
        Set<String> roles = held.stream().map(PostCard::role).collect(Collectors.toSet());
        return by.personId() == 0
                ? List.of()
                : wanted.posts().stream()
                        .filter(post -> Roles.critical(post.role()) && !roles.contains(post.role()))
                        .toList();
    }

    private static List<PostCard> without(List<PostCard> posts, List<PostCard> others) {
        return posts.stream().filter(post -> !others.contains(post)).toList();
    }

    private void disable(Caller by, Account account, boolean disabled) {
        if (disabled && account.personId() == by.personId()) {
            throw new Refusal("organization.notYourself");
        }
        if (disabled) {
            tokens.revokeAllOf(account.id());
        }
        staffing.setActive(by, account.personId(), !disabled);
        String act = disabled ? "organization.act.disableAccount" : "organization.act.enableAccount";
        trail.record(by, Change.of(act, "account", account.id()).to(account.username()));
    }

    /** Gives a one-time password, ends every session and token of the account, and lifts a lock-out. */
    public OneTimePassword resetPassword(Caller by, long id) {
        if (find(by, id).personId() == by.personId()) {
            throw new NotAllowed("organization.notOwnPassword");
        }
        return giveOneTime(by, id, oneTimeEnd());
    }

    private Instant oneTimeEnd() {
        return clock.instant().plus(oneTimeTerm).truncatedTo(ChronoUnit.SECONDS);
    }

    private OneTimePassword giveOneTime(Caller by, long id, Instant until) {
        Account account = find(by, id);
        String password = Passwords.oneTime();
        account.takeOneTime(Passwords.hash(password), until, clock.instant());
        tokens.revokeAllOf(id);
        limits.startAnew(account);
        trail.record(
                by, Change.of("organization.act.resetPassword", "account", id).to(account.username()));
        return new OneTimePassword(account.username(), password, until);
    }

    /** Whether anybody can come in at all. */
    boolean nobody() {
        return accounts.count() == 0;
    }

    /** Whether the region has an account. */
    boolean anybody(long regionId) {
        return !accounts.of(regionId, 0, 1).isEmpty();
    }

    private Account find(Caller by, long id) {
        return accounts.find(by.regionId(), id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private List<AccountCard> cards(long regionId, List<Account> of) {
        List<Long> ids = of.stream().map(Account::personId).toList();
        Map<Long, Person> people = organization.people(ids);
        Map<Long, List<Post>> posts = organization.posts(ids);
        Map<Long, UnitRef> units = organization.refs(regionId);
        Map<Long, List<AccountCard.HeldPost>> proposed = appointing.waitingFor(ids).stream()
                .collect(Collectors.groupingBy(
                        PostProposal::personId,
                        Collectors.mapping(one -> held(one.unitId(), one.role(), units), Collectors.toList())));
        return of.stream()
                .map(account -> card(
                        account,
                        Objects.requireNonNull(people.get(account.personId())),
                        posts.getOrDefault(account.personId(), List.of()).stream()
                                .map(post -> held(post.unitId(), post.role(), units))
                                .toList(),
                        proposed.getOrDefault(account.personId(), List.of())))
                .toList();
    }

    private static AccountCard.HeldPost held(@Nullable Long unit, String role, Map<Long, UnitRef> units) {
        return new AccountCard.HeldPost(unit == null ? null : units.get(unit), role);
    }

    private static AccountCard card(
            Account account, Person person, List<AccountCard.HeldPost> posts, List<AccountCard.HeldPost> proposed) {
        return new AccountCard(
                account.id(),
                account.username(),
                person.name(),
                person.phone(),
                person.email(),
                posts,
                proposed,
                account.disabled(),
                account.mustChangePassword(),
                account.oneTimeUntil(),
                account.lastSignInAt(),
                account.version());
    }
}
