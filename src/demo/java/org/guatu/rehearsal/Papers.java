package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guatu.evidence.Evidence;
import org.guatu.platform.Caller;
import org.guatu.platform.upload.UploadGuard;

/** Files that the players hand in. */
@ApplicationScoped
class Papers {
    private final Evidence evidence;
    private final UploadGuard guard;

    Papers(Evidence evidence, UploadGuard guard) {
        this.evidence = evidence;
        this.guard = guard;
    }

    /** Keeps a text file of a player's and answers its id. */
    long keep(String name, String about, Caller by) {
        try {
            Path file = Files.createTempFile("sample", ".txt");
            try {
                Files.writeString(file, "样例佐证材料\n" + about + "\n");
                return evidence.keep(guard.check(name, file), by).id();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
