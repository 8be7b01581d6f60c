package org.guatu.organization.access.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Only what the provider itself signed, for us and for this attempt, says who came. */
class IdTokenTest {
    private static final Instant NOW = Instant.parse("2024-09-20T01:00:00Z");

    private static KeyPair rsa;
    private static KeyPair curve;

    @BeforeAll
    static void keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        rsa = generator.generateKeyPair();
        KeyPairGenerator curves = KeyPairGenerator.getInstance("EC");
        curves.initialize(new ECGenParameterSpec("secp256r1"));
        curve = curves.generateKeyPair();
    }

    @Test
    void a_token_of_either_kind_of_key_says_who_came() throws Exception {
        Identity byRsa = check(signed("RS256", claims(), "SHA256withRSA", rsa.getPrivate()), ours());
        Identity byCurve = check(
                signed("ES256", claims(), "SHA256withECDSAinP1363Format", curve.getPrivate()),
                new SigningKey("one", SigningKey.Algorithm.ES256, curve.getPublic()));

        assertThat(byRsa)
                .isEqualTo(new Identity("https://id.example", "subject", "zhang.san"))
                .isEqualTo(byCurve);
    }

    @Test
    void an_unsigned_token_or_one_that_chooses_its_own_way_opens_nothing() throws Exception {
        String unsigned = base64("{\"alg\":\"none\"}") + "." + base64(claims().encode()) + ".";
        String head = base64("{\"alg\":\"HS256\"}") + "." + base64(claims().encode());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(rsa.getPublic().getEncoded(), "HmacSHA256"));
        String byPublicKey = head + "." + base64(mac.doFinal(head.getBytes(StandardCharsets.US_ASCII)));

        refused(unsigned, "signature");
        refused(byPublicKey, "signature");
    }

    @Test
    void a_changed_claim_or_another_key_breaks_the_signature() throws Exception {
        String token = signed("RS256", claims(), "SHA256withRSA", rsa.getPrivate());
        String[] parts = token.split("\\.");
        String changed = parts[0] + "." + base64(claims().put("sub", "admin").encode()) + "." + parts[2];
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);

        refused(changed, "signature");
        refused(
                signed(
                        "RS256",
                        claims(),
                        "SHA256withRSA",
                        generator.generateKeyPair().getPrivate()),
                "signature");
    }

    @Test
    void every_claim_has_to_hold() throws Exception {
        refusedWith(claims().put("iss", "https://id.example.evil"), "issuer");
        refusedWith(claims().put("aud", "another"), "client");
        refusedWith(claims().put("aud", new JsonArray().add("guatu").add("another")), "client");
        refusedWith(claims().put("azp", "another"), "client");
        refusedWith(claims().put("nonce", "another"), "attempt");
        refusedWith(claims().put("exp", NOW.minusSeconds(61).getEpochSecond()), "out of date");
        refusedWith(claims().put("iat", NOW.plusSeconds(61).getEpochSecond()), "future");
        refusedWith(claims().put("sub", ""), "who came");
        refusedWith(claims().put("sub", 7), "who came");
        for (String missing : new String[] {"iss", "aud", "nonce", "exp", "iat", "sub", "preferred_username"}) {
            JsonObject without = claims();
            without.remove(missing);
            refusedWith(without, "");
        }
    }

    @Test
    void what_is_no_token_is_refused_in_words() {
        for (String garbage : new String[] {"", "a", "a.b.c", "..", "e30.e30", "e30.bnVsbA.e30", "!.!.!"}) {
            assertThatThrownBy(() -> check(garbage, ours())).isInstanceOf(ProviderRefused.class);
        }
        assertThatThrownBy(() -> IdToken.of(null)).isInstanceOf(ProviderRefused.class);
    }

    @Test
    void a_short_key_or_one_for_something_else_is_none() {
        JsonObject jwk = new JsonObject().put("kty", "RSA").put("e", "AQAB").put("n", base64(new byte[] {1, 2, 3}));

        assertThat(SigningKey.of(jwk)).isEmpty();
        assertThat(SigningKey.of(new JsonObject().put("kty", "oct").put("k", "AQAB")))
                .isEmpty();
        assertThat(SigningKey.of(new JsonObject().put("kty", "RSA").put("use", "enc")))
                .isEmpty();
    }

    private void refusedWith(JsonObject claims, String reason) throws Exception {
        refused(signed("RS256", claims, "SHA256withRSA", rsa.getPrivate()), reason);
    }

    private void refused(String token, String reason) {
        assertThatThrownBy(() -> check(token, ours()))
                .as(token)
                .isInstanceOfSatisfying(
                        ProviderRefused.class, why -> assertThat(why.reason()).contains(reason));
    }

    private static SigningKey ours() {
        return new SigningKey("one", SigningKey.Algorithm.RS256, rsa.getPublic());
    }

    private static Identity check(String token, SigningKey key) {
        return IdToken.of(token).checked(key, "https://id.example", "guatu", "nonce", "preferred_username", NOW);
    }

    private static JsonObject claims() {
        return new JsonObject()
                .put("iss", "https://id.example")
                .put("aud", "guatu")
                .put("sub", "subject")
                .put("preferred_username", "zhang.san")
                .put("nonce", "nonce")
                .put("iat", NOW.getEpochSecond())
                .put("exp", NOW.plusSeconds(60).getEpochSecond());
    }

    private static String signed(String algorithm, JsonObject claims, String inJava, PrivateKey key)
            throws GeneralSecurityException {
        String text = base64("{\"alg\":\"" + algorithm + "\",\"kid\":\"one\"}") + "." + base64(claims.encode());
        Signature signature = Signature.getInstance(inJava);
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + base64(signature.sign());
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
