package org.guatu.organization.access.password;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A password that an administrator tells its owner, shown once; the owner must change it at the first sign-in.
 *
 * @param validUntil until when it opens the account; null for an office's first account, which keeps it
 */
public record OneTimePassword(String username, String password, @Nullable Instant validUntil) {
    @Override
    public String toString() {
        return "one-time password of " + username;
    }
}
