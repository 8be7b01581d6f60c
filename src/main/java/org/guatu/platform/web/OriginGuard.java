package org.guatu.platform.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.guatu.platform.NotAllowed;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from acting with a reader's cookie (CSRF): an unsafe request must come from our own pages. The
 * cookie is {@code SameSite=Strict} besides.
 */
public class OriginGuard {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final RoutingContext request;

    OriginGuard(RoutingContext request) {
        this.request = request;
    }

    @ServerRequestFilter(preMatching = true)
    public void guard(ContainerRequestContext context) {
        if (SAFE.contains(context.getMethod()) || carriesItsOwnSecret()) {
            return;
        }
        String site = context.getHeaderString("Sec-Fetch-Site");
        String origin = context.getHeaderString("Origin");
        boolean ours =
                site != null ? site.equals("same-origin") || site.equals("none") : origin == null || sameHost(origin);
        if (!ours) {
            throw new NotAllowed("platform.foreignOrigin");
        }
    }

    /** An observer's link is no cookie: who knows it may use it, and its pages tell no origin ({@code no-referrer}). */
    private boolean carriesItsOwnSecret() {
        return request.normalizedPath().startsWith("/suggest/");
    }

    private boolean sameHost(@Nullable String origin) {
        try {
            String authority = URI.create(String.valueOf(origin)).getAuthority();
            return request.request().authority().toString().equals(authority);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
