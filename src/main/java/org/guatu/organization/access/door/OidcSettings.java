package org.guatu.organization.access.door;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The OpenID provider of the office, where one is named; the client's secret comes from the environment. */
@ApplicationScoped
@Named("provider")
public class OidcSettings {
    /** Where the provider sends people back to. */
    public static final String BACK = "/sign-in/provider/back";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<String> issuer;
    private final String clientId;
    private final Optional<String> secret;
    private final String scope;
    private final String nameClaim;
    private final String address;

    OidcSettings(
            @ConfigProperty(name = "guatu.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "guatu.oidc.client-id") String clientId,
            @ConfigProperty(name = "guatu.oidc.client-secret") Optional<String> secret,
            @ConfigProperty(name = "guatu.oidc.scope") String scope,
            @ConfigProperty(name = "guatu.oidc.name-claim") String nameClaim,
            @ConfigProperty(name = "guatu.address") String address) {
        this.issuer = issuer.map(OidcSettings::secure);
        this.clientId = clientId;
        this.secret = secret;
        this.scope = scope;
        this.nameClaim = nameClaim;
        this.address = address;
    }

    /** A provider that cannot be trusted is told at the start, and not at the first sign-in. */
    void look(@Observes StartupEvent started) {}

    /** Codes and tokens go by TLS; only this machine needs none. */
    static String secure(String url) {
        URI uri = URI.create(url);
        if (!"https".equals(uri.getScheme()) && !LOOPBACK.contains(String.valueOf(uri.getHost()))) {
            throw new IllegalArgumentException("An OpenID provider is reached by https: " + url);
        }
        return url;
    }

    public boolean named() {
        return issuer.isPresent();
    }

    String issuer() {
        return issuer.orElseThrow();
    }

    String clientId() {
        return clientId;
    }

    Optional<String> secret() {
        return secret;
    }

    String scope() {
        return scope;
    }

    String nameClaim() {
        return nameClaim;
    }

    String back() {
        return address + BACK;
    }

    String signIn() {
        return address + "/sign-in";
    }

    @Override
    public String toString() {
        return "settings of the provider " + issuer.orElse("none");
    }
}
