package org.guatu.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The sample office after nine months, as the version with migration 118 left it: many rows of many kinds. */
final class OldOffice {
    private OldOffice() {}

    static String statements() throws IOException {
        try (InputStream file = Objects.requireNonNull(OldOffice.class.getResourceAsStream("/office-V118.sql.gz"))) {
            return new String(new GZIPInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
