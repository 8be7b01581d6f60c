package org.guatu.organization.access;

import java.time.Instant;
import org.guatu.platform.Caller;

/**
 * What a valid session or token proves.
 *
 * @param tokenId the session or token itself, which signing out revokes
 * @param endsAt when it ends unless its person goes on working
 * @param mustChangePassword nothing else is allowed until the password was changed
 */
public record Session(
        long tokenId, long accountId, String username, Instant endsAt, boolean mustChangePassword, Caller caller) {
    /** Attribute of the security identity under which the session travels with the request. */
    public static final String ATTRIBUTE = "session";
}
