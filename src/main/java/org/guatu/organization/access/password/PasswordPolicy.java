package org.guatu.organization.access.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.platform.Invalid;

/**
 * Which passwords are good enough. Two presets: {@code standard}, and {@code gb22239}, which sets the lengths and terms
 * customary for systems classified under GB/T 22239 (等保); single values may be set besides.
 */
@ApplicationScoped
public class PasswordPolicy {
    /** bcrypt reads no more. */
    private static final int MAX_BYTES = 72;

    /** What this product is called: the first guess of who knows where they are. */
    private static final Set<String> PRODUCT = Set.of("guatu", "挂图");

    private final int minLength;
    private final int minClasses;
    private final int maxAgeDays;
    private final Set<String> roles;
    private final CommonPasswords common;

    PasswordPolicy(
            @ConfigProperty(name = "guatu.password.policy") Preset preset,
            @ConfigProperty(name = "guatu.password.min-length") java.util.Optional<Integer> minLength,
            @ConfigProperty(name = "guatu.password.min-classes") java.util.Optional<Integer> minClasses,
            @ConfigProperty(name = "guatu.password.max-age-days") java.util.Optional<Integer> maxAgeDays,
            @ConfigProperty(name = "guatu.password.roles") java.util.Optional<List<String>> roles,
            CommonPasswords common) {
        this.roles = roles.map(Set::copyOf).orElse(Set.of());
        this.common = common;
        this.minLength = minLength.orElse(preset.minLength);
        this.minClasses = minClasses.orElse(preset.minClasses);
        this.maxAgeDays = maxAgeDays.orElse(preset.maxAgeDays);
    }

    /** Values that go together. */
    enum Preset {
        STANDARD(8, 3, 0),
        GB22239(10, 3, 90);

        private final int minLength;
        private final int minClasses;
        private final int maxAgeDays;

        Preset(int minLength, int minClasses, int maxAgeDays) {
            this.minLength = minLength;
            this.minClasses = minClasses;
            this.maxAgeDays = maxAgeDays;
        }
    }

    public int minLength() {
        return minLength;
    }

    /** How many of the four must occur: capitals, small letters, digits, others. */
    public int minClasses() {
        return minClasses;
    }

    /**
     * Refuses with all that is wrong with a new password.
     *
     * @param places names and codes of the units in which its owner holds a post
     */
    public void check(String field, String password, String username, Set<String> places) {
        boolean fits = password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
        String small = password.toLowerCase(Locale.ROOT);
        boolean placed = Stream.concat(places.stream(), PRODUCT.stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(small::contains);
        new Invalid.Check()
                .require(password.length() >= minLength, field, "organization.passwordShort", minLength)
                .require(fits, field, "organization.passwordLong", MAX_BYTES)
                .require(classes(password) >= minClasses, field, "organization.passwordPlain", minClasses)
                .require(!small.contains(username), field, "organization.passwordNamed")
                .require(!placed, field, "organization.passwordPlaced")
                .require(!common.knows(password), field, "organization.passwordCommon")
                .orRefuse();
    }

    /** Whether only some come in by a password, and all others by another door. */
    public boolean isForSome() {
        return !roles.isEmpty();
    }

    /** Whether somebody with these roles comes in by a password. */
    public boolean isFor(Collection<String> held) {
        return roles.isEmpty() || held.stream().anyMatch(roles::contains);
    }

    /** Whether the password is older than this office allows. */
    public boolean isOutworn(Instant changedAt, Instant now) {
        return maxAgeDays > 0 && changedAt.plus(Duration.ofDays(maxAgeDays)).isBefore(now);
    }

    private static long classes(String password) {
        return Stream.<java.util.function.IntPredicate>of(
                        Character::isUpperCase,
                        Character::isLowerCase,
                        Character::isDigit,
                        c -> !Character.isUpperCase(c) && !Character.isLowerCase(c) && !Character.isDigit(c))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
