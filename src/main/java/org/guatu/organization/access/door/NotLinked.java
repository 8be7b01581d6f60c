package org.guatu.organization.access.door;

import org.guatu.platform.Refusal;

/** Recognised elsewhere, but no account here is linked to that: says what to do. */
class NotLinked extends Refusal {
    NotLinked(Door door, String name) {
        super("organization.door.unlinked." + door, name);
    }

    @Override
    public int status() {
        return 403;
    }
}
