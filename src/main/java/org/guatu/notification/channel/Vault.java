package org.guatu.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.notification.webhook.Failure;
import org.guatu.notification.webhook.NotSent;
import org.guatu.platform.Refusal;
import org.guatu.platform.ServerKeys;
import org.jspecify.annotations.Nullable;

/**
 * Seals what must not be read in the database: AES-256 in Galois/Counter Mode under the server's key. What is sealed is
 * bound to what it is for, so that a sealed text moved to another row opens nothing. Keys are changed by naming the former
 * ones as old: they open what they sealed until it is sealed anew.
 */
@ApplicationScoped
public class Vault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String VERSION = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final @Nullable SecretKey key;
    /** Under which something may still be sealed; they open and seal nothing new. */
    private final List<SecretKey> oldKeys;

    private final SecureRandom random = new SecureRandom();

    Vault(
            @ConfigProperty(name = "guatu.secret.key") Optional<String> key,
            @ConfigProperty(name = "guatu.secret.old-keys") Optional<List<String>> oldKeys) {
        this.key = key.filter(text -> !text.isBlank()).map(Vault::read).orElse(null);
        this.oldKeys = oldKeys.orElse(List.of()).stream()
                .filter(text -> !text.isBlank())
                .map(Vault::read)
                .toList();
    }

    /** A key that cannot be read stops the start, not the first message of the night. */
    void open(@Observes StartupEvent start) {
        isOpen();
    }

    private static SecretKey read(String text) {
        return new SecretKeySpec(ServerKeys.read(text), "AES");
    }

    /** Whether there is a key, so that secrets can be kept. */
    public boolean isOpen() {
        return key != null;
    }

    /** Seals a secret for a purpose; refused where the server has no key. */
    String seal(String secret, String purpose) {
        SecretKey with = key;
        if (with == null) {
            throw new Refusal("notification.noKey");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, with, nonce, purpose).doFinal(secret.getBytes(UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return VERSION + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there are keys that are on their way out. */
    boolean hasOldKeys() {
        return !oldKeys.isEmpty();
    }

    /** Opens what was sealed for the purpose, under the present key or an old one; another server's opens nothing. */
    String open(String sealed, String purpose) throws NotSent {
        SecretKey with = key;
        Optional<String> text = with == null ? Optional.empty() : open(sealed, purpose, with);
        for (int at = 0; text.isEmpty() && at < oldKeys.size(); at++) {
            text = open(sealed, purpose, oldKeys.get(at));
        }
        return text.orElseThrow(() -> new NotSent(Failure.of("notification.failed.key")));
    }

    /** Whether it is sealed under the present key, so that the old ones are not needed for it. */
    boolean isCurrent(String sealed, String purpose) {
        SecretKey with = key;
        return with != null && open(sealed, purpose, with).isPresent();
    }

    private static Optional<String> open(String sealed, String purpose, SecretKey with) {
        if (!sealed.startsWith(VERSION)) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, with, nonce, purpose)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(new String(text, UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(UTF_8));
        return cipher;
    }
}
