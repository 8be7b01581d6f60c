package org.guatu.organization.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import org.guatu.platform.Secret;

/** A secret that came with a request, and the way it came. */
class TokenRequest extends BaseAuthenticationRequest {
    private final Secret secret;
    private final AccessToken.Kind kind;
    private final boolean work;

    /** @param work whether a person asks, and not their page by itself */
    TokenRequest(Secret secret, AccessToken.Kind kind, boolean work) {
        this.secret = secret;
        this.kind = kind;
        this.work = work;
    }

    Secret secret() {
        return secret;
    }

    AccessToken.Kind kind() {
        return kind;
    }

    boolean work() {
        return work;
    }
}
