package org.guatu.organization.access.password;

import org.guatu.platform.Refusal;

/** No account has this name and password; says the same whichever of the two is wrong. */
public class WrongPassword extends Refusal {
    public WrongPassword() {
        super("organization.wrongPassword");
    }

    @Override
    public int status() {
        return 401;
    }
}
