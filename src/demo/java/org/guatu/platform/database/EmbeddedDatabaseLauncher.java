package org.guatu.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where {@link OwnDatabase#launcher()} finds the embedded database. */
public final class EmbeddedDatabaseLauncher implements OwnDatabase.Launcher {
    @Override
    public OwnDatabase start(Path folder, Path binaries) {
        return EmbeddedDatabase.start(folder, binaries);
    }

    @Override
    public Optional<OwnDatabase> running(Path folder) {
        try {
            return OfficeFolder.isTaken(folder) ? Optional.of(RunningDatabase.of(folder)) : Optional.empty();
        } catch (IOException failed) {
            throw new DatabaseUnavailable("The data folder %s cannot be read: %s".formatted(folder, failed), failed);
        }
    }
}
