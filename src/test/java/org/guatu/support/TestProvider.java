package org.guatu.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** A small OpenID provider on this machine, as strict about codes and PKCE as a real one. */
public final class TestProvider implements AutoCloseable {
    public static final String CLIENT = "guatu";
    public static final String SECRET = "a secret : of % the client";

    private final HttpServer server;
    private final String issuer;
    /** One for all tests: the application knows it for an hour. */
    private static final KeyPair KEYS = keys();

    private boolean open = true;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Object> claims = new HashMap<>();

    /** Where the application that is tested looks for its provider. */
    public TestProvider() throws IOException {
        issuer = ConfigProvider.getConfig().getValue("guatu.oidc.issuer", String.class);
        server = HttpServer.create(
                new InetSocketAddress("127.0.0.1", URI.create(issuer).getPort()), 0);
        server.createContext("/.well-known/openid-configuration", call -> answer(call, 200, discovery()));
        server.createContext("/keys", call -> answer(call, 200, jwks()));
        server.createContext("/token", this::token);
        server.start();
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the tokens say of the next who comes, beside what they must say. */
    public TestProvider saying(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    /** As a browser whose person signs in there: the address that it is sent back to. */
    public String signIn(String entrance, String subject, String name) {
        Map<String, String> asked = words(URI.create(entrance).getRawQuery());
        if (!CLIENT.equals(asked.get("client_id")) || !"S256".equals(asked.get("code_challenge_method"))) {
            throw new IllegalStateException("not as a client of ours asks: " + asked.keySet());
        }
        String code = "code-" + codes.size();
        Map<String, String> kept = new HashMap<>(asked);
        kept.put("sub", subject);
        kept.put("name", name);
        codes.put(code, kept);
        return asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> form = words(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> begun = codes.remove(form.getOrDefault("code", ""));
        boolean right = begun != null
                && isClient(call.getRequestHeaders().getFirst("Authorization"))
                && begun.getOrDefault("redirect_uri", "").equals(form.get("redirect_uri"))
                && begun.getOrDefault("code_challenge", "").equals(challenge(form.getOrDefault("code_verifier", "")));
        if (right) {
            answer(
                    call,
                    200,
                    "{\"token_type\":\"Bearer\",\"access_token\":\"x\",\"id_token\":\"" + idToken(begun) + "\"}");
        } else {
            answer(call, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    private static boolean isClient(String header) {
        String[] parts = new String(
                        Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8)
                .split(":", -1);
        return decoded(parts[0]).equals(CLIENT) && decoded(parts[1]).equals(SECRET);
    }

    private String idToken(Map<String, String> begun) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> said = new HashMap<>(Map.of(
                "iss",
                issuer,
                "aud",
                CLIENT,
                "sub",
                begun.getOrDefault("sub", ""),
                "preferred_username",
                begun.getOrDefault("name", ""),
                "nonce",
                begun.getOrDefault("nonce", ""),
                "iat",
                now,
                "exp",
                now + 300,
                "roles",
                "SYS_ADMIN"));
        said.putAll(claims);
        claims.clear();
        String text = said.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":"
                        + (one.getValue() instanceof Number ? one.getValue() : "\"" + one.getValue() + "\""))
                .collect(Collectors.joining(",", "{", "}"));
        String signed = base64("{\"alg\":\"RS256\",\"kid\":\"one\"}") + "." + base64(text);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/out"}"""
                .formatted(issuer);
    }

    private String jwks() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"one\",\"use\":\"sig\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(base64(unsigned(key.getModulus())), base64(unsigned(key.getPublicExponent())));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> words(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> decoded(word[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange call, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            server.stop(0);
        }
    }
}
