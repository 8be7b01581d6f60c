package org.guatu.organization.access.door;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guatu.platform.time.RealTime;
import org.jspecify.annotations.Nullable;

/**
 * Asks the provider who came: authorization code with PKCE, the code exchanged by this server. Made at the first sign-in
 * by it; an office without a provider has nothing of it.
 */
@ApplicationScoped
public class OidcClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration KEYS_AGAIN = Duration.ofMinutes(1);
    private static final int OK = 200;

    private final OidcSettings settings;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private volatile @Nullable OidcProvider known;

    OidcClient(OidcSettings settings, @RealTime Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Where a person is sent to be recognised. */
    public URI entrance(SignInAttempt attempt) {
        return address(
                provider(FRESH).authorization(),
                Map.of(
                        "response_type", "code",
                        "client_id", settings.clientId(),
                        "redirect_uri", settings.back(),
                        "scope", settings.scope(),
                        "state", attempt.state(),
                        "nonce", attempt.nonce(),
                        "code_challenge", attempt.challenge(),
                        "code_challenge_method", "S256"));
    }

    /** Who came, and the token that says so. */
    public record Recognised(Identity identity, String token) {
        @Override
        public String toString() {
            return "recognised";
        }
    }

    /** Exchanges the code with which a person came back. */
    public Recognised who(SignInAttempt attempt, String code) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                settings.back(),
                "code_verifier",
                attempt.verifier()));
        HttpRequest.Builder call =
                HttpRequest.newBuilder(URI.create(provider(FRESH).token()));
        settings.secret()
                .ifPresentOrElse(
                        secret -> call.header("Authorization", "Basic " + basic(settings.clientId(), secret)),
                        () -> form.put("client_id", settings.clientId()));
        JsonObject answer = send(call.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
        String text = String.valueOf(answer.getValue("id_token"));
        IdToken token = IdToken.of(text);
        Identity identity = token.checked(
                key(token),
                settings.issuer(),
                settings.clientId(),
                attempt.nonce(),
                settings.nameClaim(),
                clock.instant());
        return new Recognised(identity, text);
    }

    /** Where a person signs out who came by it (RP-initiated logout); empty where the provider has no such place. */
    public Optional<URI> exit(String token) {
        return Optional.ofNullable(provider(FRESH).endSession())
                .map(end -> address(
                        end,
                        Map.of(
                                "id_token_hint", token,
                                "client_id", settings.clientId(),
                                "post_logout_redirect_uri", settings.signIn())));
    }

    /** A key that is not known yet may be a new one: the provider is asked again, but not by everybody who comes. */
    private SigningKey key(IdToken token) {
        SigningKey key = provider(FRESH).key(token.keyId());
        if (key == null) {
            key = provider(KEYS_AGAIN).key(token.keyId());
        }
        if (key == null) {
            throw new ProviderRefused("the ID token is signed by a key that the provider does not publish");
        }
        return key;
    }

    private OidcProvider provider(Duration atMostOld) {
        OidcProvider now = known;
        if (now == null || now.readAt().plus(atMostOld).isBefore(clock.instant())) {
            now = read();
            known = now;
        }
        return now;
    }

    private OidcProvider read() {
        String issuer = settings.issuer();
        JsonObject told = send(
                HttpRequest.newBuilder(URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")));
        JsonObject keys = send(HttpRequest.newBuilder(URI.create(OidcSettings.secure(told.getString("jwks_uri", "")))));
        List<SigningKey> signing = keys.getJsonArray("keys").stream()
                .map(JsonObject.class::cast)
                .map(SigningKey::of)
                .flatMap(Optional::stream)
                .toList();
        return OidcProvider.of(issuer, told, signing, clock.instant());
    }

    private JsonObject send(HttpRequest.Builder call) {
        try {
            HttpResponse<String> answer = http.send(
                    call.timeout(ANSWER).header("Accept", "application/json").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() >= 500) {
                throw new ProviderAway();
            }
            if (answer.statusCode() != OK) {
                throw new ProviderRefused("the provider answered " + answer.statusCode());
            }
            return new JsonObject(answer.body());
        } catch (IOException away) {
            throw new ProviderAway();
        } catch (DecodeException garbage) {
            throw new ProviderRefused("the provider's answer is no JSON");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new ProviderAway();
        }
    }

    private static URI address(String place, Map<String, String> words) {
        return URI.create(place + (place.contains("?") ? "&" : "?") + encoded(words));
    }

    private static String encoded(Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> word.getKey() + "=" + encoded(word.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /** As RFC 6749 2.3.1 writes it: both parts are encoded first. */
    private static String basic(String name, String secret) {
        return Base64.getEncoder()
                .encodeToString((encoded(name) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8));
    }
}
