package org.guatu.organization.access.enrolment;

import java.time.Instant;

/**
 * What is printed, cut out and handed to a person: shown this once and kept nowhere.
 *
 * @param unit name of the unit; empty where the posts are of the whole region
 * @param validUntil until when the one-time password opens the account
 */
public record Slip(String name, String unit, String username, String password, Instant validUntil) {
    @Override
    public String toString() {
        return "slip of " + username;
    }
}
