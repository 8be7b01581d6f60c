package org.guatu.organization.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.guatu.platform.CurrentCaller;

/** Makes the identity of a request from its session or token: roles, the caller and the session. */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenRequest> {
    private final Sessions sessions;

    TokenIdentities(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    /** A secret that is unknown, revoked or out of date leaves the request anonymous; the endpoint then answers. */
    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.find(request.secret(), request.kind(), request.work())
                .map(TokenIdentities::identity)
                .orElseGet(TokenIdentities::nobody));
    }

    private static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    }

    private static SecurityIdentity identity(Session session) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(session.username()))
                .addRoles(session.caller().roles())
                .addAttribute(CurrentCaller.ATTRIBUTE, session.caller())
                .addAttribute(Session.ATTRIBUTE, session)
                .build();
    }
}
