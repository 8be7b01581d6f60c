package org.guatu.organization.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.guatu.organization.access.Admission;
import org.guatu.organization.access.SigningIn;
import org.guatu.organization.access.door.Door;
import org.guatu.organization.access.door.Linking;
import org.guatu.organization.access.door.OidcClient;
import org.guatu.organization.access.door.OidcSettings;
import org.guatu.organization.access.door.ProviderRefused;
import org.guatu.organization.access.door.SignInAttempt;
import org.guatu.platform.NotFound;
import org.guatu.platform.web.LocalPath;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Comes in and goes out by the office's OpenID provider, with a browser. */
@Path("/sign-in/provider")
@PermitAll
public class ProviderPages {
    /** Carries the provider's token as far as signing out there; no other page sees it. */
    private static final String TOKEN = "guatu-provider";

    /** Carries the attempt to the provider and back, for which it must come along from another site. */
    private static final String ATTEMPT = "guatu-attempt";

    static final String PLACE = "/sign-in/provider";
    private static final int ATTEMPT_SECONDS = 600;
    private static final int LONGEST_TOKEN = 3500;
    private static final Logger LOG = Logger.getLogger(ProviderPages.class);

    private final OidcSettings settings;
    private final OidcClient provider;
    private final Linking linking;
    private final SigningIn signingIn;
    private final SessionCookie cookie;
    private final Template onward;

    ProviderPages(
            OidcSettings settings,
            OidcClient provider,
            Linking linking,
            SigningIn signingIn,
            SessionCookie cookie,
            @Location("organization/onward.html") Template onward) {
        this.settings = settings;
        this.provider = provider;
        this.linking = linking;
        this.signingIn = signingIn;
        this.cookie = cookie;
        this.onward = onward;
    }

    @GET
    public Response leave(@RestQuery @Nullable String to) {
        demandProvider();
        SignInAttempt attempt = SignInAttempt.begin(LocalPath.of(to).toString());
        return Response.seeOther(provider.entrance(attempt))
                .cookie(attemptCookie()
                        .value(attempt.cookie())
                        .maxAge(ATTEMPT_SECONDS)
                        .build())
                .build();
    }

    /** The provider sent somebody back. */
    @GET
    @Path("back")
    public Response back(
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String error,
            @CookieParam(ATTEMPT) @Nullable String begun) {
        demandProvider();
        try {
            return admit(SignInAttempt.of(begun), code, state, error);
        } catch (ProviderRefused refused) {
            LOG.warnf("a sign-in by the provider was refused: %s", refused.reason());
            throw refused;
        }
    }

    private Response admit(
            SignInAttempt attempt, @Nullable String code, @Nullable String state, @Nullable String error) {
        if (!attempt.isAnsweredBy(state)) {
            throw new ProviderRefused("the answer is for another attempt");
        }
        if (code == null || error != null) {
            throw new ProviderRefused("the provider recognised nobody");
        }
        OidcClient.Recognised who = provider.who(attempt, code);
        long account = linking.accountOf(Door.OIDC, who.identity());
        Admission given = signingIn.recognised(account, Door.OIDC.name());
        return Response.ok(page(LocalPath.of(attempt.to()).toString()))
                .cookie(cookie.session().value(given.token()).build())
                .cookie(tokenCookie()
                        .value(who.token().length() > LONGEST_TOKEN ? "" : who.token())
                        .build())
                .cookie(attemptCookie().value("").maxAge(0).build())
                .build();
    }

    /** Signed out here, the person signs out there. */
    @GET
    @Path("out")
    public Response out(@CookieParam(TOKEN) @Nullable String token) {
        demandProvider();
        URI exit =
                token == null || token.isEmpty() ? null : provider.exit(token).orElse(null);
        Response.ResponseBuilder answer =
                exit == null ? Response.seeOther(URI.create("/sign-in")) : Response.ok(page(exit.toString()));
        return answer.cookie(tokenCookie().value("").maxAge(0).build()).build();
    }

    /**
     * A page of ours that leads on: a cookie that other sites cannot send along would be missing after a redirect that began
     * at the provider, and a form of ours may be led nowhere else.
     */
    private TemplateInstance page(String next) {
        return onward.data("next", next);
    }

    private void demandProvider() {
        if (!settings.named()) {
            throw new NotFound("platform.notFound");
        }
    }

    private NewCookie.Builder attemptCookie() {
        return cookie.of(ATTEMPT, PLACE).sameSite(NewCookie.SameSite.LAX);
    }

    private NewCookie.Builder tokenCookie() {
        return cookie.of(TOKEN, PLACE).sameSite(NewCookie.SameSite.STRICT);
    }
}
