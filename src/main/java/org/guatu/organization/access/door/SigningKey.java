package org.guatu.organization.access.door;

import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key with which a provider signs, as it publishes it (JWK, RFC 7517). */
record SigningKey(@Nullable String id, Algorithm algorithm, PublicKey key) {
    private static final int RSA_BITS = 2048;

    /** What is accepted: an RSA key signs by RS256, one of the curve P-256 by ES256. */
    enum Algorithm {
        RS256("SHA256withRSA"),
        ES256("SHA256withECDSAinP1363Format");

        private final String inJava;

        Algorithm(String inJava) {
            this.inJava = inJava;
        }

        String named() {
            return name();
        }

        String inJava() {
            return inJava;
        }
    }

    /** Empty for a key that signs nothing which is accepted here. */
    static Optional<SigningKey> of(JsonObject jwk) {
        String kind = jwk.getString("kty", "");
        if (!jwk.getString("use", "sig").equals("sig")) {
            return Optional.empty();
        }
        try {
            return switch (kind) {
                case "RSA" -> rsa(jwk);
                case "EC" -> jwk.getString("crv", "").equals("P-256") ? Optional.of(curve(jwk)) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Optional<SigningKey> rsa(JsonObject jwk) throws GeneralSecurityException {
        BigInteger modulus = number(jwk, "n");
        PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, number(jwk, "e")));
        return modulus.bitLength() < RSA_BITS
                ? Optional.empty()
                : Optional.of(new SigningKey(jwk.getString("kid"), Algorithm.RS256, key));
    }

    private static SigningKey curve(JsonObject jwk) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECPublicKeySpec spec = new ECPublicKeySpec(
                new ECPoint(number(jwk, "x"), number(jwk, "y")), parameters.getParameterSpec(ECParameterSpec.class));
        return new SigningKey(
                jwk.getString("kid"),
                Algorithm.ES256,
                KeyFactory.getInstance("EC").generatePublic(spec));
    }

    private static BigInteger number(JsonObject jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.getString(name, "")));
    }
}
