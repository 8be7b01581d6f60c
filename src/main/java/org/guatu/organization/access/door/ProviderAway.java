package org.guatu.organization.access.door;

import org.guatu.platform.Refusal;

/** The provider does not answer. */
class ProviderAway extends Refusal {
    ProviderAway() {
        super("organization.door.away");
    }

    @Override
    public int status() {
        return 503;
    }
}
