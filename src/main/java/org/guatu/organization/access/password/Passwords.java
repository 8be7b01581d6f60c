package org.guatu.organization.access.password;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.guatu.platform.Secret;

/** Hashes passwords with bcrypt, and makes one-time passwords. */
public final class Passwords {
    private static final int COST = 10;

    /** A hash that no password fits: comparing with it takes as long as comparing with a real one. */
    public static final String NOBODY = hash(Secret.random().text());

    /** Without letters and digits that are taken for each other on paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";

    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    public static String hash(String password) {
        return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
    }

    /** Compares in the same time whether there is a hash to compare with or not. */
    public static boolean fits(String password, @org.jspecify.annotations.Nullable String hash) {
        // bcrypt reads 72 bytes; a longer one is nobody's, but must take its time too
        boolean tooLong = password.getBytes(StandardCharsets.UTF_8).length > 72;
        String compared = tooLong ? "" : password;
        boolean fits =
                BCrypt.verifyer().verify(compared.toCharArray(), (hash == null ? NOBODY : hash).toCharArray()).verified;
        return fits && hash != null && !tooLong;
    }

    /** A password to be told once, such as {@code Kd7m-Wq3x-Rb9t}; it satisfies every preset. */
    public static String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < 3; group++) {
            password.append(group == 0 ? "" : "-")
                    .append(pick(CAPITALS))
                    .append(pick(LETTERS))
                    .append(pick(DIGITS))
                    .append(pick(LETTERS));
        }
        return password.toString();
    }

    private static char pick(String from) {
        return from.charAt(RANDOM.nextInt(from.length()));
    }
}
