package org.guatu.platform;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** The person behind the present request. */
@RequestScoped
public class CurrentCaller {
    /** Attribute of the security identity under which the sign-in keeps the {@link Caller}. */
    public static final String ATTRIBUTE = "caller";

    private final SecurityIdentity identity;
    private Set<String> needed = Set.of();

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    public Caller get() {
        Caller caller = identity.getAttribute(ATTRIBUTE);
        if (caller == null) {
            throw new IllegalStateException("nobody is signed in; the endpoint lacks a role annotation");
        }
        return caller.signedFor(needed);
    }

    /** Says which roles the present call asks for, so that a substitute signs for whom they stand in. */
    public void actsUnder(Set<String> roles) {
        needed = roles;
    }
}
