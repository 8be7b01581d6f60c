package org.guatu.organization.access.password;

import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Somebody chooses another password.
 *
 * @param again the fresh one typed a second time
 */
public record ChangePassword(@Nullable String current, @Nullable String fresh, @Nullable String again) {
    public String known() {
        return current == null ? "" : current;
    }

    /** The new password; refused where it was typed in two ways. */
    public String chosen() {
        String chosen = fresh == null ? "" : fresh;
        if (!chosen.equals(again)) {
            throw new Invalid("again", "organization.passwordTwice");
        }
        return chosen;
    }

    /** Says nothing of what must not be logged. */
    @Override
    public String toString() {
        return "ChangePassword[]";
    }
}
