package org.guatu.organization.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import org.guatu.organization.access.TokenMechanism;
import org.guatu.organization.access.door.OidcSettings;
import org.guatu.organization.access.limit.Visitor;

/** The cookies of signing in: out of reach of scripts, and by TLS only, except on one's own machine. */
@RequestScoped
class SessionCookie {
    private final RoutingContext request;
    private final OidcSettings provider;

    SessionCookie(RoutingContext request, OidcSettings provider) {
        this.request = request;
        this.provider = provider;
    }

    /** The one that carries the session; no other site's page sends it along. */
    NewCookie.Builder session() {
        return of(TokenMechanism.COOKIE, "/").sameSite(NewCookie.SameSite.STRICT);
    }

    /** By this the browser is known again; it opens nothing. */
    NewCookie device(String device) {
        return of(Visitors.COOKIE, "/sign-in")
                .sameSite(NewCookie.SameSite.STRICT)
                .value(device)
                .maxAge(Visitors.SECONDS)
                .build();
    }

    /** From where the browser comes, and whether it is known. */
    Visitor visitor() {
        return Visitors.of(request);
    }

    NewCookie.Builder of(String name, String path) {
        return new NewCookie.Builder(name)
                .path(path)
                .httpOnly(true)
                .secure(request.request().isSSL() || !onLoopback());
    }

    /** The page that follows: who came by the provider signs out there too. */
    URI afterSignOut() {
        return URI.create(provider.named() ? ProviderPages.PLACE + "/out" : "/sign-in");
    }

    /** Browsers take a secure cookie over plain HTTP from nowhere; on one's own machine there is nobody between. */
    private boolean onLoopback() {
        var authority = request.request().authority();
        String host = authority == null ? "" : authority.host();
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]") || host.equals("::1");
    }
}
