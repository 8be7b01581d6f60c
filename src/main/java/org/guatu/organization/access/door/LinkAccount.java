package org.guatu.organization.access.door;

import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** The name that the account's person bears elsewhere. */
public record LinkAccount(@Nullable String name) {
    private static final int LONGEST = 200;

    String checked() {
        String asked = name == null ? "" : name.strip();
        if (asked.isEmpty() || asked.length() > LONGEST) {
            throw new Invalid("name", "organization.door.name", LONGEST);
        }
        return asked;
    }
}
