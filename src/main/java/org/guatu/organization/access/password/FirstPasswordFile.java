package org.guatu.organization.access.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the one-time passwords of the first administrators are found: a file that only the user can read under whom this
 * runs, and never the log, which many read and which is kept.
 */
@ApplicationScoped
public class FirstPasswordFile {
    private final Path file;

    public FirstPasswordFile(@ConfigProperty(name = "guatu.first-password.file") Path file) {
        this.file = file.toAbsolutePath();
    }

    public Path path() {
        return file;
    }

    /** Writes them; what stood there before is gone. */
    public void write(List<OneTimePassword> given) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.deleteIfExists(file);
            // Made anew and not followed: nobody else has put a file or a link there.
            Files.newByteChannel(
                            file,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    .close();
            Files.write(
                    file,
                    given.stream()
                            .map(one -> one.username() + " " + one.password())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the first passwords cannot be written to " + file, e);
        }
    }
}
