package org.guatu.organization.access;

import java.time.Instant;

/**
 * A session or token just given.
 *
 * @param token shown once, to whoever signed in; the database keeps only its hash
 * @param mustChangePassword whether the password must be changed before anything else
 */
public record Admission(String token, Instant expiresAt, boolean mustChangePassword) {
    @Override
    public String toString() {
        return "admission until " + expiresAt;
    }
}
