package org.guatu.organization.access.door;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a provider says about who came, signed by it: read and checked as OpenID Connect Core 3.1.3.7 demands. */
final class IdToken {
    private static final int PARTS = 3;
    private static final int LONGEST = 255;
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final String signed;
    private final byte[] signature;
    private final JsonObject header;
    private final JsonObject claims;

    private IdToken(String signed, byte[] signature, JsonObject header, JsonObject claims) {
        this.signed = signed;
        this.signature = signature;
        this.header = header;
        this.claims = claims;
    }

    static IdToken of(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new ProviderRefused("there is no ID token");
        }
        try {
            return new IdToken(
                    parts[0] + "." + parts[1], Base64.getUrlDecoder().decode(parts[2]), json(parts[0]), json(parts[1]));
        } catch (IllegalArgumentException | DecodeException garbage) {
            throw new ProviderRefused("the ID token cannot be read");
        }
    }

    private static JsonObject json(String part) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    /** Which of the provider's keys signed it; null where it does not say. */
    @Nullable
    String keyId() {
        return text(header, "kid");
    }

    /** Who it tells, where its signature and every claim hold. */
    Identity checked(SigningKey key, String issuer, String clientId, String nonce, String nameClaim, Instant now) {
        demand(isSignedBy(key), "the signature of the ID token is not the provider's");
        demand(issuer.equals(text(claims, "iss")), "the ID token is of another issuer");
        List<?> audience = audience();
        demand(audience.contains(clientId), "the ID token is for another client");
        String party = text(claims, "azp");
        demand(
                party == null ? audience.size() == 1 : party.equals(clientId),
                "the ID token was given to another client");
        demand(time("exp").isAfter(now.minus(SKEW)), "the ID token is out of date");
        demand(time("iat").isBefore(now.plus(SKEW)), "the ID token is of the future");
        demand(nonce.equals(text(claims, "nonce")), "the ID token is of another attempt");
        String subject = text(claims, "sub");
        String name = text(claims, nameClaim);
        if (subject == null || subject.isEmpty() || subject.length() > LONGEST || name == null || name.isBlank()) {
            throw new ProviderRefused("the ID token does not say who came: sub and " + nameClaim + " are needed");
        }
        return new Identity(issuer, subject, name.strip());
    }

    /** By the algorithm that belongs to the key: the token does not choose, so neither "none" nor a shared secret counts. */
    private boolean isSignedBy(SigningKey key) {
        if (!key.algorithm().named().equals(text(header, "alg"))) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(key.algorithm().inJava());
            check.initVerify(key.key());
            check.update(signed.getBytes(StandardCharsets.US_ASCII));
            return check.verify(signature);
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    private List<?> audience() {
        Object said = claims.getValue("aud");
        return said instanceof JsonArray several ? several.getList() : said == null ? List.of() : List.of(said);
    }

    private Instant time(String claim) {
        return claims.getValue(claim) instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : claim.equals("exp") ? Instant.EPOCH : Instant.MAX;
    }

    private static @Nullable String text(JsonObject of, String name) {
        return of.getValue(name) instanceof String text ? text : null;
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new ProviderRefused(otherwise);
        }
    }
}
