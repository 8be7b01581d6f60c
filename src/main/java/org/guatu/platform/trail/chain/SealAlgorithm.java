package org.guatu.platform.trail.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** How a link is made of the one before and its line. All three give 256 bits, written as 64 hexadecimal digits. */
enum SealAlgorithm {
    /** Without a key: whoever writes into the database can make it too. */
    SHA_256("SHA-256") {
        @Override
        byte[] code(byte[] key, byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance("SHA-256").digest(text);
        }
    },
    HMAC_SHA256("HmacSHA256") {
        @Override
        byte[] code(byte[] key, byte[] text) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        }
    },
    /** HMAC by SM3 (GB/T 32905, GB/T 15852.2), as 密评 asks for it. */
    HMAC_SM3("HMAC-SM3") {
        @Override
        byte[] code(byte[] key, byte[] text) {
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key));
            mac.update(text, 0, text.length);
            byte[] code = new byte[mac.getMacSize()];
            mac.doFinal(code, 0);
            return code;
        }
    };

    private final String word;

    SealAlgorithm(String word) {
        this.word = word;
    }

    /** As settings and rows name it. */
    String word() {
        return word;
    }

    static Optional<SealAlgorithm> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findAny();
    }

    /** One that a setting may choose. */
    static SealAlgorithm keyed(String word) {
        return named(word)
                .filter(one -> one != SHA_256)
                .orElseThrow(() -> new IllegalStateException(
                        "GUATU_TRAIL_ALGORITHM must be HmacSHA256 or HMAC-SM3, not " + word + "."));
    }

    String code(byte[] key, String text) {
        try {
            return HexFormat.of().formatHex(code(key, text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    abstract byte[] code(byte[] key, byte[] text) throws GeneralSecurityException;
}
