package org.guatu.organization.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import org.guatu.platform.Secret;

/** A secret that came with a request, and the way it came. */
class TokenRequest extends BaseAuthenticationRequest {
    private final Secret secret;
    private final AccessToken.Kind kind;

    TokenRequest(Secret secret, AccessToken.Kind kind) {
        this.secret = secret;
        this.kind = kind;
    }

    Secret secret() {
        return secret;
    }

    AccessToken.Kind kind() {
        return kind;
    }
}
