package org.guatu.organization.access.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.guatu.platform.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a browser keeps while its person is at the provider: only who left from here comes back here.
 *
 * @param state which the provider hands back
 * @param nonce which stands in the token that was made for this attempt
 * @param verifier without which nobody can use the code (PKCE, RFC 7636)
 * @param to where the reader wanted to go
 */
public record SignInAttempt(String state, String nonce, String verifier, String to) {
    private static final int PARTS = 4;

    public static SignInAttempt begin(String to) {
        return new SignInAttempt(
                Secret.random().text(), Secret.random().text(), Secret.random().text(), to);
    }

    /** What the cookie says; a refusal where it says nothing that was begun here. */
    public static SignInAttempt of(@Nullable String cookie) {
        String[] parts = cookie == null ? new String[0] : cookie.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new ProviderRefused("no attempt was begun in this browser");
        }
        try {
            String to = new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8);
            return new SignInAttempt(parts[0], parts[1], parts[2], to);
        } catch (IllegalArgumentException garbage) {
            throw new ProviderRefused("the attempt cannot be read");
        }
    }

    public String cookie() {
        return String.join(".", state, nonce, verifier, base64(to.getBytes(StandardCharsets.UTF_8)));
    }

    String challenge() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the provider answers this attempt. */
    public boolean isAnsweredBy(@Nullable String answered) {
        return answered != null
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), answered.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "attempt";
    }
}
