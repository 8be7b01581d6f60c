package org.guatu.organization.access.password;

import java.time.Instant;

/**
 * A password that an administrator tells its owner, shown once; the owner must change it at the first sign-in.
 *
 * @param validUntil until when it opens the account
 */
public record OneTimePassword(String username, String password, Instant validUntil) {
    @Override
    public String toString() {
        return "one-time password of " + username;
    }
}
