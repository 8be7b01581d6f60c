package org.guatu.organization.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.guatu.platform.CurrentCaller;

/** Makes the identity of a request from its session or token: roles, the caller and the pass. */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenRequest> {
    private final Passes passes;

    TokenIdentities(Passes passes) {
        this.passes = passes;
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    /** A secret that is unknown, revoked or out of date leaves the request anonymous; the endpoint then answers. */
    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> passes.find(request.secret(), request.kind())
                .map(TokenIdentities::identity)
                .orElseGet(TokenIdentities::nobody));
    }

    private static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    }

    private static SecurityIdentity identity(Pass pass) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(pass.username()))
                .addRoles(pass.caller().roles())
                .addAttribute(CurrentCaller.ATTRIBUTE, pass.caller())
                .addAttribute(Pass.ATTRIBUTE, pass)
                .build();
    }
}
