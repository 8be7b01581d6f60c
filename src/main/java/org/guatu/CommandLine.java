package org.guatu;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line; what is null was not said. */
record CommandLine(@Nullable Integer port, @Nullable Path data, boolean empty, @Nullable LocalDate until) {
    static final String USAGE =
            """
            Usage: ./run [--port N] [--data DIR] [--empty | --until DATE]
              --port N    the port of the pages, on this machine only (default 8080)
              --data DIR  the folder of the office's database (default .guatu/office or .guatu/empty)
              --empty     an office with units, calendar and accounts, but without a list
              --until DATE  plays the sample office on to this day, such as 2025-02-20 (default 2024-09-20)
            Or: --back-up FILE [--data DIR]: writes the whole office into a file, while it works.
                --restore FILE [--data DIR]: brings it back, into an empty database only.
                --move [--data DIR]: brings an embedded office into the empty database of GUATU_DATABASE_URL.
            Or: --verify-trail CHAIN... [ANCHORS]: verifies an audit trail, its archives too, without a database.
            With GUATU_DATABASE_URL, GUATU_DATABASE_USER and GUATU_DATABASE_PASSWORD set, that database is used.""";

    static CommandLine of(String... arguments) throws Misunderstood {
        Integer port = null;
        Path data = null;
        var empty = false;
        LocalDate until = null;
        for (var words = Arrays.asList(arguments).iterator(); words.hasNext(); ) {
            var word = words.next();
            switch (word) {
                case "--port" -> port = port(valueOf(word, words));
                case "--data" -> data = Path.of(valueOf(word, words));
                case "--empty" -> empty = true;
                case "--until" -> until = day(valueOf(word, words));
                default -> throw new Misunderstood("Unknown: " + word);
            }
        }
        if (empty && until != null) {
            throw new Misunderstood("--empty has nothing to play: leave it or --until out.");
        }
        return new CommandLine(port, data, empty, until);
    }

    private static String valueOf(String flag, Iterator<String> words) throws Misunderstood {
        if (!words.hasNext()) {
            throw new Misunderstood(flag + " needs a value.");
        }
        return words.next();
    }

    private static int port(String value) throws Misunderstood {
        if (!value.matches("[1-9]\\d{0,4}") || Integer.parseInt(value) > 65535) {
            throw new Misunderstood("Not a port: " + value);
        }
        return Integer.parseInt(value);
    }

    private static LocalDate day(String value) throws Misunderstood {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Misunderstood("Not a day such as 2025-02-20: " + value);
        }
    }

    /** The command line says something we do not know. */
    static final class Misunderstood extends Exception {
        Misunderstood(String message) {
            super(message);
        }
    }
}
