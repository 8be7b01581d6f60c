package org.guatu;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.guatu.platform.database.DatabaseUnavailable;
import org.guatu.platform.database.DatabaseUrl;
import org.guatu.platform.database.OwnDatabase;
import org.guatu.platform.database.StartTurn;
import org.guatu.platform.trail.anchor.VerifyTrail;
import org.guatu.platform.trail.chain.SealKeys;
import org.jspecify.annotations.Nullable;

/** One run of Guatu: first its database, unless the address of one is given, then the application upon it. */
final class Launch {
    private static final int GRACE_SECONDS = 60;
    private static final int INTERRUPTED = 130;
    private static final String NO_DATABASE =
            "This build brings no database of its own: set GUATU_DATABASE_URL (jdbc:mysql://HOST:PORT/DATABASE),"
                    + " GUATU_DATABASE_USER and GUATU_DATABASE_PASSWORD.";
    private static final String NO_DEMONSTRATION =
            "This build has no demonstration office: start it without --empty and without GUATU_OFFICE.";
    private static final Duration OTHER_NODE = Duration.ofMinutes(10);

    private final CommandLine asked;
    private final String office;
    /** Reached when the application no longer needs its database. */
    private final CountDownLatch applicationEnded = new CountDownLatch(1);

    private volatile boolean leaving;
    private volatile @Nullable OwnDatabase own;

    Launch(CommandLine asked) {
        this.asked = asked;
        this.office = asked.empty() ? "empty" : setting("guatu.office").orElse("none");
    }

    /** Returns, or ends the process, when the office has closed. */
    void run() throws CommandLine.Misunderstood {
        if (!office.equals("none") && OwnDatabase.launcher().isEmpty()) {
            throw new CommandLine.Misunderstood(NO_DEMONSTRATION);
        }
        System.setProperty("guatu.office", office);
        System.setProperty("guatu.demonstration", String.valueOf(!office.equals("none")));
        Optional.ofNullable(asked.until())
                .ifPresent(day -> System.setProperty("guatu.rehearsal.until", day.toString()));
        Optional.ofNullable(asked.port())
                .map(String::valueOf)
                .or(() -> setting("guatu.port"))
                .ifPresent(port -> System.setProperty("quarkus.http.port", port));
        setting("guatu.host").ifPresent(host -> System.setProperty("quarkus.http.host", host));
        Runtime.getRuntime().addShutdownHook(new Thread(this::endDatabase, "end-database"));
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, cause) -> {
            applicationEnded.countDown();
            // ./run --dev goes on with what was changed.
            if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
                System.exit(code);
            }
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
        // ./run --dev has begun anew upon what runs already.
        if (System.getProperty("guatu.first-start") != null) {
            return;
        }
        var given = setting("guatu.database.url").or(() -> setting("quarkus.datasource.jdbc.url"));
        if (given.isPresent()) {
            useGiven(new DatabaseUrl(given.get()).withOptions());
        } else {
            startOwn();
        }
    }

    private static void useGiven(String url) {
        var login = new Properties();
        setting("guatu.database.user")
                .or(() -> setting("quarkus.datasource.username"))
                .ifPresent(user -> login.setProperty("user", user));
        setting("guatu.database.password")
                .or(() -> setting("quarkus.datasource.password"))
                .ifPresent(password -> login.setProperty("password", password));
        StartTurn.take(url, login, OTHER_NODE);
        use(url, login.getProperty("user", ""), login.getProperty("password", ""));
    }

    private void startOwn() {
        var launcher = OwnDatabase.launcher().orElseThrow(() -> new DatabaseUnavailable(NO_DATABASE));
        var folder = Optional.ofNullable(asked.data()).orElseGet(this::usualFolder);
        var binaries = setting("guatu.binaries").map(Path::of).orElseGet(() -> folder.resolve("server"));
        System.out.println("database: starting in " + folder.toAbsolutePath() + " (the first time takes longer)");
        var database = launcher.start(folder, binaries);
        own = database;
        System.setProperty("guatu.first-start", database.firstStart().toString());
        if (setting("guatu.secret.key").isEmpty()) {
            System.setProperty("guatu.secret.key", database.secretKey());
        }
        if (setting("guatu.trail.anchor-folder").isEmpty()) {
            System.setProperty(
                    "guatu.trail.anchor-folder",
                    folder.resolve("anchors").toAbsolutePath().toString());
        }
        use(database.url(), database.user(), database.password());
    }

    private Path usualFolder() {
        return Path.of(setting("guatu.home").orElse(".guatu"), office.equals("empty") ? "empty" : "office");
    }

    private static void use(String url, String user, String password) {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
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
        var database = own;
        if (database != null) {
            database.close();
        }
    }

    /** A first start is begun anew next time, so its work is dropped at once. */
    private void endFirstStart() {
        var database = own;
        if (database != null && applicationEnded.getCount() > 0 && Files.exists(database.firstStart())) {
            database.abandon();
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }

    /** Verifies an exported chain; needs neither database nor application, only the server's key. */
    static int verifyTrail(List<String> files) {
        List<String> oldKeys =
                List.of(setting("guatu.secret.old-keys").orElse("").split(","));
        return new VerifyTrail(SealKeys.given(setting("guatu.secret.key"), oldKeys), System.out).run(files);
    }

    /** A setting by its system property, or by its environment variable: {@code guatu.port} is also GUATU_PORT. */
    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(
                        name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))))
                .filter(value -> !value.isBlank());
    }
}
