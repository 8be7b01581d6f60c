package org.guatu.platform.trail.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.platform.ServerKeys;
import org.jspecify.annotations.Nullable;

/**
 * The keys that seal the trail: derived from the server's secret key, so that none of them lies in the database. Former
 * keys still verify what they sealed. What sealed something is written beside it, as {@code HmacSHA256:1f0c…}: the
 * algorithm and the mark by which its key is found again; {@code SHA-256} was sealed without a key.
 */
@ApplicationScoped
public class SealKeys {
    /** What sealed every link of a chain that knows no key. */
    static final String UNKEYED = SealAlgorithm.SHA_256.word();

    private static final String PURPOSE = "guatu.trail.v1";
    private static final int MARK = 16;

    private final Map<String, byte[]> known = new HashMap<>();
    private final String present;

    SealKeys(
            @ConfigProperty(name = "guatu.secret.key") Optional<String> key,
            @ConfigProperty(name = "guatu.secret.old-keys") Optional<List<String>> oldKeys,
            @ConfigProperty(name = "guatu.trail.algorithm") String algorithm) {
        SealAlgorithm with = SealAlgorithm.keyed(algorithm);
        oldKeys.orElse(List.of()).stream().filter(text -> !text.isBlank()).forEach(this::keep);
        present = key.filter(text -> !text.isBlank())
                .map(text -> with.word() + ":" + keep(text))
                .orElse(UNKEYED);
    }

    /** The keys of whoever verifies away from a running office. */
    public static SealKeys given(Optional<String> key, List<String> oldKeys) {
        return new SealKeys(key, Optional.of(oldKeys), SealAlgorithm.HMAC_SHA256.word());
    }

    private String keep(String secret) {
        byte[] key = HexFormat.of().parseHex(SealAlgorithm.HMAC_SHA256.code(ServerKeys.read(secret), PURPOSE));
        String mark = SealAlgorithm.HMAC_SHA256.code(key, "mark").substring(0, MARK);
        known.put(mark, key);
        return mark;
    }

    /** Whether this server has a key to seal with. */
    boolean hasKey() {
        return isKeyed(present);
    }

    /** What seals the next link. */
    String present() {
        return present;
    }

    static boolean isKeyed(@Nullable String sealedWith) {
        return sealedWith != null && !sealedWith.equals(UNKEYED);
    }

    /** The code of a text by what sealed it; empty where that is unknown here. */
    Optional<String> code(String sealedWith, String text) {
        String[] parts = sealedWith.split(":", 2);
        Optional<SealAlgorithm> by = SealAlgorithm.named(parts[0]);
        byte[] key = parts.length == 1 ? new byte[0] : known.get(parts[1]);
        boolean keyed = by.isPresent() && by.get() != SealAlgorithm.SHA_256;
        return key == null || keyed == (key.length == 0) ? Optional.empty() : by.map(one -> one.code(key, text));
    }
}
