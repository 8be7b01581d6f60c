package org.guatu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An office answers to its own names only. */
class KnownHostsTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @CsvSource({
        "guatu.example, 200",
        "GUATU.example.:8443, 200",
        "inside.example, 200",
        "evil.example, 421",
        "guatu.example.evil.example, 421",
        "127.0.0.1, 421",
        "localhost:8080, 421",
        "'', 421",
        "a b, 400"
    })
    void in_production_a_name_counts_only_where_it_is_configured(String host, int status) throws Exception {
        int port = serverOf(new KnownHosts("https://guatu.example", Optional.of(List.of("inside.example")), false));

        String answer = ask(port, "Host: " + host + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        if (status != 200) {
            assertThat(answer)
                    .contains("application/problem+json")
                    .contains(status == 421 ? "urn:guatu:platform.unknownHost" : "urn:guatu:platform.unreadable");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, false, 200",
        "http://0.0.0.0:8080, false, 200",
        "https://guatu.example, true, 200",
        "https://guatu.example, false, 421"
    })
    void this_machines_own_names_count_where_the_office_is_reached_on_it(String address, boolean shown, int status)
            throws Exception {
        int port = serverOf(new KnownHosts(address, Optional.empty(), shown));

        for (String name : List.of("127.0.0.1:" + port, "localhost", "[::1]:80")) {
            assertThat(ask(port, "Host: " + name + "\r\n")).as(name).startsWith("HTTP/1.1 " + status + " ");
        }
        assertThat(ask(port, "Host: 0.0.0.0\r\n")).startsWith("HTTP/1.1 421 ");
    }

    @Test
    void a_request_that_names_nobody_is_refused() throws Exception {
        int port = serverOf(new KnownHosts("https://guatu.example", Optional.empty(), false));

        assertThat(ask(port, "")).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    private int serverOf(KnownHosts hosts) throws Exception {
        Router router = Router.router(vertx);
        new ReadableAddress().guard(router);
        hosts.guard(router);
        router.route().handler(sent -> sent.end("in"));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        return server.actualPort();
    }

    private static String ask(int port, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET /api/v1/me HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
