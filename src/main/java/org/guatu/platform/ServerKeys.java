package org.guatu.platform;

import java.util.Base64;

/** The server's secret keys as an office writes them: 32 bytes in Base64. */
public final class ServerKeys {
    private static final int BYTES = 32;

    private ServerKeys() {}

    public static byte[] read(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException(
                    "GUATU_SECRET_KEY and each of GUATU_SECRET_OLD_KEYS must be 32 bytes in Base64: make one with"
                            + " `openssl rand -base64 32`.");
        }
        return bytes;
    }
}
