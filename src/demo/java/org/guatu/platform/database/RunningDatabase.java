package org.guatu.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded database of an office that is at work in another process: its folder tells port and password. */
record RunningDatabase(String url, String password, Path folder) implements OwnDatabase {
    static RunningDatabase of(Path folder) throws IOException {
        return new RunningDatabase(
                EmbeddedDatabase.urlAt(Integer.parseInt(
                        Files.readString(folder.resolve("port")).strip())),
                Files.readString(folder.resolve("database-password")).strip(),
                folder);
    }

    @Override
    public String user() {
        return DatabaseServer.USER;
    }

    @Override
    public String secretKey() {
        throw new UnsupportedOperationException("of the process that runs it");
    }

    @Override
    public Path firstStart() {
        return folder.resolve("first-start");
    }

    @Override
    public void supervise(Runnable lost) {
        throw new UnsupportedOperationException("by the process that runs it");
    }

    @Override
    public void close() {
        // Somebody works on it.
    }

    @Override
    public void abandon() {
        // Somebody works on it.
    }
}
