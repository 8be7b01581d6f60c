package org.guatu.organization.access;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.guatu.platform.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a request shows to be recognised. Under {@code /api} only a bearer token counts, so that no other site can
 * act there with a browser's cookie; on pages only the cookie. Which of the two is read decides nothing else: access is
 * said by annotations.
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
    /** Carries a browser's session. */
    public static final String COOKIE = "guatu";

    /** What a page asks by itself, whether or not anybody sits before it. */
    private static final Set<String> UNATTENDED = Set.of("/session", "/notices/bell", "/notices/stream");

    private static final String BEARER = "Bearer ";
    private static final int MAX_LENGTH = 200;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        boolean api = request.normalizedPath().startsWith("/api/");
        String shown = api ? bearer(request) : cookie(request);
        if (shown == null || shown.isEmpty() || shown.length() > MAX_LENGTH) {
            return Uni.createFrom().nullItem();
        }
        AccessToken.Kind kind = api ? AccessToken.Kind.TOKEN : AccessToken.Kind.SESSION;
        return identities.authenticate(
                new TokenRequest(new Secret(shown), kind, !UNATTENDED.contains(request.normalizedPath())));
    }

    private static @Nullable String bearer(RoutingContext request) {
        String header = request.request().getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private static @Nullable String cookie(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    /** Whatever is not answered by an endpoint of ours. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom()
                .item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenRequest.class);
    }
}
