package org.guatu.organization.access.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.organization.access.Account;
import org.guatu.platform.Secret;
import org.guatu.platform.TooMany;
import org.guatu.platform.time.RealTime;
import org.jspecify.annotations.Nullable;

/**
 * Slows who guesses and not whose account it is. Failures are counted for a name at an address, for an address, and for a
 * name from wherever its owner did not come in lately; a device that its owner signed in with is counted for itself alone.
 * Counts lie in the database, so that all nodes count together. Nothing here locks an account. Works within the
 * transactions of whoever calls.
 */
@ApplicationScoped
public class SignInLimits {
    private static final Duration KNOWN = Duration.ofDays(90);
    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInTries tries;
    private final KnownPlaces known;
    private final Clock clock;

    SignInLimits(SignInTries tries, KnownPlaces known, @RealTime Clock clock) {
        this.tries = tries;
        this.known = known;
        this.clock = clock;
    }

    /**
     * A try that was counted.
     *
     * @param here what is counted for the name at this place, which a right password forgets
     * @param elsewhere what is counted besides, from which a right password takes its own try back
     * @param last whether the next try here has to wait
     */
    public record Claim(String here, List<String> elsewhere, boolean last) {}

    private record Place(String hash, Limit limit, boolean named) {}

    /**
     * Counts a try; 429 where it has to wait, which is not counted again.
     *
     * @param account whose name it is; null where nobody bears it
     */
    public Claim claim(String name, @Nullable Account account, Visitor from) {
        Instant now = clock.instant();
        String device = from.deviceHash();
        boolean knownDevice = account != null && device != null && knows(account, device, now);
        String here = Secret.sha256("here:" + name + "\n" + (knownDevice ? device : from.addressHash()));
        List<Place> places = new ArrayList<>(List.of(new Place(here, Limit.NAME_HERE, true)));
        if (!knownDevice) {
            places.add(new Place(from.addressHash(), Limit.ADDRESS, false));
            if (account == null || !knows(account, from.addressHash(), now)) {
                places.add(new Place(Secret.sha256("name:" + name), Limit.NAME, true));
            }
        }
        return count(name, here, places, now);
    }

    /** Counts a try of somebody who is signed in and shows the own password again. */
    public Claim claimOwn(String name) {
        String here = Secret.sha256("own:" + name);
        return count(name, here, List.of(new Place(here, Limit.NAME_HERE, true)), clock.instant());
    }

    /** In one order for all, so that two who try at once wait for each other and do not lock each other out. */
    private Claim count(String name, String here, List<Place> places, Instant now) {
        boolean last = false;
        List<SignInTry> held = new ArrayList<>();
        for (Place place :
                places.stream().sorted(Comparator.comparing(Place::hash)).toList()) {
            held.add(tries.hold(place.hash(), place.limit(), place.named() ? name : null, now));
        }
        Duration wait = held.stream()
                .map(one -> one.waits(now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (!wait.isZero()) {
            throw new TooMany(
                    wait, "organization.lockedOut", wait.plusSeconds(59).toMinutes());
        }
        for (SignInTry one : held) {
            one.count(now);
            last |= one.isLast();
        }
        return new Claim(
                here,
                places.stream()
                        .map(Place::hash)
                        .filter(hash -> !hash.equals(here))
                        .toList(),
                last);
    }

    /** The password was right: what was counted is taken back. */
    public void right(Claim claim) {
        tries.forget(claim.here());
        if (!claim.elsewhere().isEmpty()) {
            tries.takeBack(claim.elsewhere());
        }
    }

    /** Nobody could look at the password: the try is taken back, and what was counted before it stays. */
    public void untried(Claim claim) {
        tries.takeBack(Stream.concat(Stream.of(claim.here()), claim.elsewhere().stream())
                .toList());
    }

    /** Remembers from where the owner came in. */
    public void remember(Account account, Visitor from) {
        Stream.of(from.addressHash(), from.deviceHash() == null ? "" : from.deviceHash())
                .filter(hash -> !hash.isEmpty())
                .forEach(hash -> known.seen(account.regionId(), account.id(), hash, clock.instant()));
    }

    private boolean knows(Account account, String hash, Instant now) {
        return known.knows(account.id(), hash, now.minus(KNOWN));
    }

    /** A password was given anew: nobody waits for it, and from where the old one was used says nothing any more. */
    public void startAnew(Account account) {
        tries.clear(account.username());
        known.forget(account.id());
    }

    /** Forgets names that were tried long ago, and places from which nobody came in for long. */
    public void forgetOld() {
        Instant now = clock.instant();
        tries.deleteOlderThan(now.minus(KEPT));
        known.deleteOlderThan(now.minus(KNOWN));
    }
}
