package org.guatu.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real Keycloak on this machine, which the build has unpacked ({@code ./test --keycloak}), with one realm. */
public final class Keycloak implements QuarkusTestResourceLifecycleManager {
    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final String REALM = "guatu-realm.json";

    private @Nullable Process process;

    @Override
    public Map<String, String> start() {
        try {
            Path home = home();
            Path realms = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    Path.of("src/test/resources/keycloak", REALM),
                    realms.resolve(REALM),
                    StandardCopyOption.REPLACE_EXISTING);
            int port = freePort();
            Process started = new ProcessBuilder(
                            "bash",
                            home.resolve("bin/kc.sh").toAbsolutePath().toString(),
                            "start-dev",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--import-realm")
                    .redirectErrorStream(true)
                    .start();
            process = started;
            await(started);
            return Map.of("guatu.oidc.issuer", "http://127.0.0.1:" + port + "/realms/guatu");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(UNPACKED)) {
            return unpacked.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Until it says that it listens; the first start builds itself. */
    private static void await(Process started) throws IOException {
        List<String> said = new java.util.ArrayList<>();
        BufferedReader log =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            said.add(line);
            if (line.contains("Listening on:")) {
                Thread rest = new Thread(() -> log.lines().forEach(ignored -> {}), "keycloak-log");
                rest.setDaemon(true);
                rest.start();
                return;
            }
        }
        throw new IllegalStateException("Keycloak ended: " + String.join("\n", said));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        Process started = process;
        if (started != null) {
            started.descendants().forEach(ProcessHandle::destroy);
            started.destroy();
            try {
                started.waitFor(60, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
