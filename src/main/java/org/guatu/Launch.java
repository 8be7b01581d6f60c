package org.guatu;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.guatu.platform.database.DatabaseLogin;
import org.guatu.platform.database.DatabaseUnavailable;
import org.guatu.platform.database.OwnDatabase;
import org.guatu.platform.database.StartTurn;
import org.guatu.platform.engine.EngineAhead;
import org.guatu.platform.trail.anchor.VerifyTrail;
import org.guatu.platform.trail.chain.SealKeys;
import org.guatu.platform.web.ReadableAddress;
import org.jspecify.annotations.Nullable;

/** One run of Guatu: first its database, unless the address of one is given, then the application upon it. */
final class Launch {
    private static final int GRACE_SECONDS = 60;
    private static final int INTERRUPTED = 130;
    static final String NO_DATABASE =
            "This build brings no database of its own: set GUATU_DATABASE_URL (jdbc:mysql://HOST:PORT/DATABASE),"
                    + " GUATU_DATABASE_USER and GUATU_DATABASE_PASSWORD.";
    private static final String NO_DEMONSTRATION =
            "This build has no demonstration office: start it without --empty and without GUATU_OFFICE.";
    private static final String PORT_SEEN = "guatu.port-seen";
    private static final Duration OTHER_NODE = Duration.ofMinutes(10);

    private final CommandLine asked;
    private final String office;
    /** Reached when the application no longer needs its database. */
    private final CountDownLatch applicationEnded = new CountDownLatch(1);

    private volatile boolean leaving;
    private volatile @Nullable OwnDatabase own;

    Launch(CommandLine asked) {
        this.asked = asked;
        this.office = asked.empty() ? "empty" : Setting.of("guatu.office").orElse("none");
    }

    /** Returns, or ends the process, when the office has closed. */
    void run() throws CommandLine.Misunderstood {
        if (!office.equals("none") && OwnDatabase.launcher().isEmpty()) {
            throw new CommandLine.Misunderstood(NO_DEMONSTRATION);
        }
        System.setProperty(ReadableAddress.OURS, "true");
        System.setProperty("guatu.office", office);
        System.setProperty("guatu.demonstration", String.valueOf(!office.equals("none")));
        Optional.ofNullable(asked.until())
                .ifPresent(day -> System.setProperty("guatu.rehearsal.until", day.toString()));
        Optional.ofNullable(asked.port())
                .map(String::valueOf)
                .or(() -> Setting.of("guatu.port"))
                .ifPresent(port -> System.setProperty("quarkus.http.port", port));
        Setting.of("guatu.host").ifPresent(host -> System.setProperty("quarkus.http.host", host));
        refuseTakenPort();
        Runtime.getRuntime().addShutdownHook(new Thread(this::endDatabase, "end-database"));
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, cause) -> {
            applicationEnded.countDown();
            StartFailure.sentence(cause).ifPresent(System.err::println);
            // ./run --dev goes on with what was changed.
            if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
                System.exit(code);
            }
        });
        try {
            findDatabaseMeanwhile();
            if (!leaving) {
                Quarkus.run();
            }
        } finally {
            applicationEnded.countDown();
        }
    }

    /** Before the database is started, which takes longer; ./run --dev has the port already when it begins anew. */
    private static void refuseTakenPort() {
        if (System.getProperty(PORT_SEEN) == null) {
            PortTaken.refuse(
                    Setting.of("quarkus.http.host").orElse("127.0.0.1"),
                    Integer.parseInt(Setting.of("quarkus.http.port").orElse("8080")));
            System.setProperty(PORT_SEEN, "true");
        }
    }

    /** Until the database is there, what needs none is done: the application is laid out, and the engine's statements read. */
    private void findDatabaseMeanwhile() {
        FutureTask<Boolean> finding = new FutureTask<>(() -> {
            findDatabase();
            return true;
        });
        new Thread(finding, "find-database").start();
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            EngineAhead.begin();
            layOut();
        }
        try {
            finding.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was prepared at the build, beans and entities, is laid out as {@link Quarkus#run} would do it later. */
    private static void layOut() {
        try {
            Class.forName(
                    Application.APP_CLASS_NAME, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException notBuilt) {
            // Started from bare classes: whatever is wrong with the database is told before that is.
        }
    }

    private void findDatabase() {
        // ./run --dev has begun anew upon what runs already.
        if (System.getProperty("guatu.first-start") != null) {
            return;
        }
        var given = Setting.database();
        if (given.isPresent()) {
            useGiven(given.get());
        } else {
            startOwn();
        }
    }

    private static void useGiven(DatabaseLogin given) {
        StartTurn.take(given, OTHER_NODE);
        use(given);
    }

    private void startOwn() {
        var launcher = OwnDatabase.launcher().orElseThrow(() -> new DatabaseUnavailable(NO_DATABASE));
        var folder = Optional.ofNullable(asked.data()).orElseGet(this::usualFolder);
        var binaries = Setting.of("guatu.binaries").map(Path::of).orElseGet(() -> folder.resolve("server"));
        System.out.println("database: starting in " + folder.toAbsolutePath() + " (the first time takes longer)");
        var database = launcher.start(folder, binaries);
        own = database;
        database.supervise(() -> System.exit(1));
        System.setProperty("guatu.first-start", database.firstStart().toString());
        if (Setting.of("guatu.secret.key").isEmpty()) {
            System.setProperty("guatu.secret.key", database.secretKey());
        }
        if (Setting.of("guatu.trail.anchor-folder").isEmpty()) {
            System.setProperty(
                    "guatu.trail.anchor-folder",
                    folder.resolve("anchors").toAbsolutePath().toString());
        }
        use(database.login());
    }

    private Path usualFolder() {
        return Path.of(Setting.of("guatu.home").orElse(".guatu"), office.equals("empty") ? "empty" : "office");
    }

    private static void use(DatabaseLogin login) {
        System.setProperty("quarkus.datasource.jdbc.url", login.url());
        System.setProperty("quarkus.datasource.username", login.user());
        System.setProperty("quarkus.datasource.password", login.password());
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
                List.of(Setting.of("guatu.secret.old-keys").orElse("").split(","));
        return new VerifyTrail(SealKeys.given(Setting.of("guatu.secret.key"), oldKeys), System.out).run(files);
    }
}
