package org.guatu.organization.access.door;

import org.guatu.platform.Refusal;

/** The provider recognised nobody, or said so in a way that cannot be trusted. The reason is for the log, not the reader. */
public class ProviderRefused extends Refusal {
    private final String reason;

    public ProviderRefused(String reason) {
        super("organization.door.failed");
        this.reason = reason;
    }

    /** Without any secret. */
    public String reason() {
        return reason;
    }

    @Override
    public int status() {
        return 401;
    }
}
