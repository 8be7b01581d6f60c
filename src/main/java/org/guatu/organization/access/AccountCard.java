package org.guatu.organization.access;

import java.time.Instant;
import java.util.List;
import org.guatu.organization.PostCard;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param posts what the person may do where
 * @param proposed critical posts that wait for a second person
 * @param mustChangePassword the password is a one-time one, or none was handed out yet
 * @param oneTimeUntil until when the one-time password opens it, or null
 * @param lastSignInAt when the person came in last, or null
 * @param version what a later edit must name
 */
public record AccountCard(
        long id,
        String username,
        String name,
        @Nullable String phone,
        @Nullable String email,
        List<HeldPost> posts,
        List<HeldPost> proposed,
        boolean disabled,
        boolean mustChangePassword,
        @Nullable Instant oneTimeUntil,
        @Nullable Instant lastSignInAt,
        int version) {

    /** A post as it is shown; the unit is missing where the role is of the whole region. */
    public record HeldPost(@Nullable UnitRef unit, String role) {
        /** The same as a post is given. */
        public PostCard card() {
            return new PostCard(unit == null ? null : unit.code(), role);
        }
    }
}
