package org.guatu.platform.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Documents of Office before 2007, which keep their parts under names of two bytes a letter. */
public final class OldOffice {
    private OldOffice() {}

    /** Whether a part's name is this or ends so, in either case. */
    public static boolean hasPart(Path file, String called) throws IOException {
        byte[] name = called.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_16LE);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int found = 0;
            for (int one = in.read(); one >= 0 && found < name.length; one = in.read()) {
                int small = one >= 'A' && one <= 'Z' ? one + ('a' - 'A') : one;
                found = small == name[found] ? found + 1 : small == name[0] ? 1 : 0;
            }
            return found == name.length;
        }
    }
}
