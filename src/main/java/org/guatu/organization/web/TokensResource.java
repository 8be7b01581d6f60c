package org.guatu.organization.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.guatu.organization.access.Admission;
import org.guatu.organization.access.Session;
import org.guatu.organization.access.SigningIn;
import org.guatu.platform.Invalid;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tokens with which programs call the API. */
@Path("/api/v1")
public class TokensResource {
    private final SigningIn signingIn;
    private final SecurityIdentity identity;
    private final RoutingContext request;

    TokensResource(SigningIn signingIn, SecurityIdentity identity, RoutingContext request) {
        this.signingIn = signingIn;
        this.identity = identity;
        this.request = request;
    }

    /**
     * Who wants a token.
     *
     * @param label what the token is for, for its owner's eyes
     */
    record Credentials(@Nullable String username, @Nullable String password, @Nullable String label) {
        @Override
        public String toString() {
            return "credentials";
        }
    }

    /** A token, shown this once; send it as {@code Authorization: Bearer}. */
    record TokenAnswer(String token, Instant expiresAt) {}

    /**
     * Gives a token: 201. 401 is the same for an unknown name and a wrong password; 429 with Retry-After after five
     * failures from one address, for fifteen minutes and longer. Takes no Idempotency-Key: an answer is not kept, because it holds a secret, and a token too many expires.
     */
    @POST
    @Path("tokens")
    @PermitAll
    public RestResponse<TokenAnswer> give(@Nullable Credentials credentials) {
        if (credentials == null || credentials.username() == null || credentials.password() == null) {
            throw new Invalid("username", "organization.nameAndPassword");
        }
        Admission given = signingIn.toApi(
                credentials.username(), credentials.password(), credentials.label(), Visitors.of(request));
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, new TokenAnswer(given.token(), given.expiresAt()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Revokes the token that the call came with, at once on every node. */
    @DELETE
    @Path("tokens/current")
    @Authenticated
    @BeforePasswordChange
    public void revoke() {
        Session session = identity.getAttribute(Session.ATTRIBUTE);
        signingIn.signOut(session);
    }
}
