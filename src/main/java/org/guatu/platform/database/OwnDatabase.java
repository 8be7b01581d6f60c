package org.guatu.platform.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A database that this program starts for itself, on a machine without a database server. It comes with the
 * demonstration ({@code src/demo}); a production build has none.
 */
public interface OwnDatabase extends AutoCloseable {
    /** Starts it. */
    interface Launcher {
        /**
         * Starts the database of an office and waits until it answers.
         *
         * @param folder the office's data folder, created when missing
         * @param binaries where the server is unpacked to, once; may be shared by several offices
         * @throws DatabaseUnavailable if it cannot be started, with what to do about it
         */
        OwnDatabase start(Path folder, Path binaries);

        /** That of an office which is at work on the folder now, to be read beside it; closing leaves it running. */
        Optional<OwnDatabase> running(Path folder);
    }

    /** The launcher of this build; empty in a production build. */
    static Optional<Launcher> launcher() {
        return ServiceLoader.load(Launcher.class).findFirst();
    }

    String url();

    String user();

    String password();

    default DatabaseLogin login() {
        return new DatabaseLogin(url(), user(), password());
    }

    /** The key of this office for secrets in its tables; it lies in the data folder, where only the owner reads it. */
    String secretKey();

    /**
     * The file that stands until the office's first start is complete. Whoever completes it deletes the file; a start
     * that finds it begins with an empty database.
     */
    Path firstStart();

    /**
     * From now on a server that ends unasked is started again.
     *
     * @param lost what is to be done where it does not stay alive; it was told then
     */
    void supervise(Runnable lost);

    /** Stops the server after it has written everything, and gives the folder back. */
    @Override
    void close();

    /** Ends the server at once, for a folder that will be begun anew. */
    void abandon();
}
