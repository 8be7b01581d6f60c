package org.guatu.platform;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The person behind the present request. */
@RequestScoped
public class CurrentCaller {
    /** Attribute of the security identity under which the sign-in keeps the {@link Caller}. */
    public static final String ATTRIBUTE = "caller";

    private final SecurityIdentity identity;

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
        return caller;
    }
}
