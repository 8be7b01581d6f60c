package org.guatu.organization.access.password;

/** A password that an administrator tells its owner, shown once; the owner must change it at the first sign-in. */
public record OneTimePassword(String username, String password) {
    @Override
    public String toString() {
        return "one-time password of " + username;
    }
}
