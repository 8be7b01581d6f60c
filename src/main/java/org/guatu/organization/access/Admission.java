package org.guatu.organization.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session or token just given.
 *
 * @param token shown once, to whoever signed in; the database keeps only its hash
 * @param mustChangePassword whether the password must be changed before anything else
 * @param device by which a browser is known again at the next sign-in; null for a program
 */
public record Admission(String token, Instant expiresAt, boolean mustChangePassword, @Nullable String device) {
    @Override
    public String toString() {
        return "admission until " + expiresAt;
    }
}
