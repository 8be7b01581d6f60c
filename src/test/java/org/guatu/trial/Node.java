package org.guatu.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.guatu.platform.database.DatabaseLogin;
import org.guatu.support.EmptyOffice;
import org.jspecify.annotations.Nullable;

/** One process of the packaged product, which may be started again on its port after it was killed or stopped. */
final class Node implements AutoCloseable {
    private static final Path PRODUCT = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofSeconds(10);
    private static final int FIRST_PORT = 29_200;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final DatabaseLogin database;
    private final String office;
    private final Path said;
    private final int port;
    private @Nullable Process process;

    /** @param office which one it serves: {@code empty} by the demonstration's clock, {@code none} by the real one */
    Node(String name, DatabaseLogin database, String office) {
        this.database = database;
        this.office = office;
        said = Path.of("target", "trial-" + name + ".log");
        port = freePort();
    }

    private static synchronized int freePort() {
        return IntStream.generate(() -> FIRST_PORT + NEXT.getAndIncrement())
                .limit(500)
                .filter(Node::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Begins to start; {@link #awaitReady} waits until it serves. */
    Node start() {
        assertThat(PRODUCT).as("the packaged product; ./test --trials makes it").exists();
        ProcessBuilder start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-jar",
                        PRODUCT.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        var environment = start.environment();
        environment.keySet().removeIf(name -> name.startsWith("GUATU_") || name.startsWith("QUARKUS_"));
        environment.put("GUATU_DATABASE_URL", database.url());
        environment.put("GUATU_DATABASE_USER", database.user());
        environment.put("GUATU_DATABASE_PASSWORD", database.password());
        environment.put("GUATU_SECRET_KEY", EmptyOffice.KEY);
        environment.put("GUATU_OFFICE", office);
        environment.put("GUATU_FIRST_PASSWORD_FILE", said + ".passwords");
        try {
            process = start.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Node awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            assertThat(isAlive()).as("the node lives; it says: %s", said).isTrue();
            assertThat(System.nanoTime()).as("the node is ready: %s", said).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return this;
    }

    private boolean isReady() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
                                            .timeout(GLANCE)
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isAlive() {
        Process now = process;
        return now != null && now.isAlive();
    }

    /** As kill -9 does. */
    void kill() {
        end(Process::destroyForcibly);
    }

    /** As SIGTERM does: it ends what it has begun. */
    void stop() {
        end(now -> {
            now.destroy();
            return now;
        });
    }

    private void end(UnaryOperator<Process> how) {
        Process now = process;
        if (now == null) {
            return;
        }
        try {
            assertThat(how.apply(now).waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the node has ended")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        process = null;
    }

    /** The password of every account of the demonstration, which its log says. */
    String password() {
        try {
            return Files.readAllLines(said).stream()
                    .filter(line -> line.startsWith("password: "))
                    .reduce((earlier, later) -> later)
                    .orElseThrow()
                    .substring("password: ".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
