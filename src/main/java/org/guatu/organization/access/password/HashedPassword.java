package org.guatu.organization.access.password;

/**
 * A password ready to be stored. Hashing takes time on purpose; where many accounts begin with one password, as in the
 * sample office, it is hashed once.
 */
public final class HashedPassword {
    private final String hash;

    private HashedPassword(String hash) {
        this.hash = hash;
    }

    public static HashedPassword of(String password) {
        return new HashedPassword(Passwords.hash(password));
    }

    public String hash() {
        return hash;
    }

    @Override
    public String toString() {
        return "hashed password";
    }
}
