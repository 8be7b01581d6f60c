package org.guatu.platform.link;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.guatu.platform.NotFound;
import org.guatu.platform.Secret;

/**
 * The door that a link opens. An unknown, an expired and a revoked one get the same 404; too many calls from an address or
 * with a link get 429, too many wrong ones silence the address, so that guessing tells nothing. A link that was opened from
 * there before goes on: what others do behind the same address is not its owner's fault.
 */
@ApplicationScoped
public class LinkDoor {
    private static final Duration KNOWN = Duration.ofDays(2);
    private static final int TOKEN_LENGTH = 200;

    private final LinkAttempts tries;

    LinkDoor(LinkAttempts tries) {
        this.tries = tries;
    }

    /**
     * What the link opens.
     *
     * @param address from where it is called
     * @param byHash finds what a link with that hash opens now
     * @param unknown message key of the answer where it opens nothing
     */
    public <T> T open(
            String token, String address, LinkLimits limits, Function<String, Optional<T>> byHash, String unknown) {
        String misses = "misses:" + address;
        Secret shown = new Secret(token.length() > TOKEN_LENGTH ? "" : token);
        String opened = "opened:" + shown.hash() + "@" + address;
        boolean known = tries.any(opened, KNOWN);
        if (!known) {
            tries.requireBelow(misses, limits.missesPerAddress(), limits.window());
            tries.count("address:" + address, limits.callsPerAddress(), limits.window());
        }
        Optional<T> behind = QuarkusTransaction.requiringNew().call(() -> byHash.apply(shown.hash()));
        if (behind.isEmpty()) {
            // A link that was good here is over, and no guess.
            if (!known) {
                tries.count(misses, Integer.MAX_VALUE, limits.window());
            }
            throw new NotFound(unknown);
        }
        tries.count("link:" + shown.hash(), limits.callsPerLink(), limits.window());
        tries.count(opened, Integer.MAX_VALUE, KNOWN);
        return behind.get();
    }
}
