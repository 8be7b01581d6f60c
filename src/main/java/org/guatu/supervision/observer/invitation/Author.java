package org.guatu.supervision.observer.invitation;

import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/**
 * An observer who suggests: by a link or by an account, never both.
 *
 * @param invitationId the link; null for an account
 * @param personId the account's person; null for a link
 */
public record Author(long regionId, @Nullable Long invitationId, @Nullable Long personId, String name) {

    static Author of(Invitation invitation) {
        return new Author(invitation.regionId(), invitation.id(), null, invitation.name());
    }

    public static Author of(Caller by) {
        return new Author(by.regionId(), null, by.personId(), by.name());
    }

    /** As whom an observer acts: of no unit and with no role, with a drawer of their own for what they upload. */
    public Caller caller() {
        return new Caller(personId == null ? 0 : personId, name, regionId, Set.of(drawer()), Set.of(), Roles.OBSERVER);
    }

    /** Units have positive numbers; what an observer uploads lies under a negative one, which no unit can have. */
    long drawer() {
        return invitationId == null ? -2 * (personId == null ? 0 : personId) - 1 : -2 * invitationId;
    }
}
