package org.guatu.platform.database;

import org.jspecify.annotations.Nullable;

/** There is no database to work on. The message is for the person at the command line: what is wrong and what to do. */
public final class DatabaseUnavailable extends RuntimeException {
    public DatabaseUnavailable(String message) {
        this(message, null);
    }

    public DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
