package org.guatu.platform.database;

import java.nio.file.Path;

/** Where {@link OwnDatabase#launcher()} finds the embedded database. */
public final class EmbeddedDatabaseLauncher implements OwnDatabase.Launcher {
    @Override
    public OwnDatabase start(Path folder, Path binaries) {
        return EmbeddedDatabase.start(folder, binaries);
    }
}
