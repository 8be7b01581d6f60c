package org.guatu.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are written down as texts. */
final class ByteText {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ByteText add(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    ByteText add(byte[] some) {
        bytes.writeBytes(some);
        return this;
    }

    int size() {
        return bytes.size();
    }

    byte[] upTo(int length) {
        return Arrays.copyOf(bytes.toByteArray(), length);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
