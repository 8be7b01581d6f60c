package org.guatu.organization.access.password;

import java.time.Instant;
import org.guatu.platform.Refusal;
import org.guatu.platform.time.OfficeDays;

/** The one-time password was right, and too old: another one has to be given. */
public class OneTimeExpired extends Refusal {
    public OneTimeExpired(Instant until) {
        super("organization.oneTimeExpired", OfficeDays.dayOf(until).toString());
    }

    @Override
    public int status() {
        return 403;
    }
}
