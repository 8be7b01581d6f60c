package org.guatu;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.guatu.platform.database.DatabaseUrl;
import org.guatu.platform.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/** One run of Guatu: first its database, unless the address of one is given, then the application upon it. */
final class Launch {
    private static final int GRACE_SECONDS = 60;
    private static final int INTERRUPTED = 130;

    private final CommandLine asked;
    private final String office;
    /** Reached when the application no longer needs its database. */
    private final CountDownLatch applicationEnded = new CountDownLatch(1);

    private volatile boolean leaving;
    private volatile @Nullable EmbeddedDatabase embedded;

    Launch(CommandLine asked) {
        this.asked = asked;
        this.office = asked.empty() ? "empty" : setting("guatu.office").orElse("none");
    }

    /** Returns, or ends the process, when the office has closed. */
    void run() {
        System.setProperty("guatu.office", office);
        System.setProperty("guatu.demonstration", String.valueOf(!office.equals("none")));
        Optional.ofNullable(asked.port())
                .map(String::valueOf)
                .or(() -> setting("guatu.port"))
                .ifPresent(port -> System.setProperty("quarkus.http.port", port));
        setting("guatu.host").ifPresent(host -> System.setProperty("quarkus.http.host", host));
        Runtime.getRuntime().addShutdownHook(new Thread(this::endDatabase, "end-database"));
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, cause) -> {
            applicationEnded.countDown();
            System.exit(code);
        });
        try {
            findDatabase();
            if (!leaving) {
                Quarkus.run();
            }
        } finally {
            applicationEnded.countDown();
        }
    }

    private void findDatabase() {
        var given = setting("guatu.database.url").or(() -> setting("quarkus.datasource.jdbc.url"));
        if (given.isPresent()) {
            use(
                    new DatabaseUrl(given.get()).withOptions(),
                    setting("guatu.database.user"),
                    setting("guatu.database.password"));
            return;
        }
        var folder = Optional.ofNullable(asked.data()).orElseGet(this::usualFolder);
        var binaries = setting("guatu.binaries").map(Path::of).orElseGet(() -> folder.resolve("server"));
        System.out.println("database: starting in " + folder.toAbsolutePath() + " (the first time takes longer)");
        var database = EmbeddedDatabase.start(folder, binaries);
        embedded = database;
        System.setProperty("guatu.first-start", database.firstStart().toString());
        use(database.url(), Optional.of(database.user()), Optional.of(database.password()));
    }

    private Path usualFolder() {
        return Path.of(setting("guatu.home").orElse(".guatu"), office.equals("empty") ? "empty" : "office");
    }

    private static void use(String url, Optional<String> user, Optional<String> password) {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        user.ifPresent(name -> System.setProperty("quarkus.datasource.username", name));
        password.ifPresent(word -> System.setProperty("quarkus.datasource.password", word));
    }

    /** Runs while the machine or a person ends us: the database goes last, after the application's last transaction. */
    private void endDatabase() {
        leaving = true;
        endFirstStart();
        try {
            if (!applicationEnded.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The application has not ended after " + GRACE_SECONDS + " seconds.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        var database = embedded;
        if (database != null) {
            database.close();
        }
    }

    /** A first start is begun anew next time, so its work is dropped at once. */
    private void endFirstStart() {
        var database = embedded;
        if (database != null && applicationEnded.getCount() > 0 && Files.exists(database.firstStart())) {
            database.abandon();
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }

    /** A setting by its system property, or by its environment variable: {@code guatu.port} is also GUATU_PORT. */
    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(
                        System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .filter(value -> !value.isBlank());
    }
}
