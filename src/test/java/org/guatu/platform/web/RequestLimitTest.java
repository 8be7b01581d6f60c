package org.guatu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes when a node has enough to do is told so at once. */
class RequestLimitTest {
    private static final int MOST = 2;

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<RoutingContext> working = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void aServerThatTakesItsTime() throws Exception {
        Router router = Router.router(vertx);
        new RequestLimit(MOST).guard(router);
        router.route("/guatu.css").handler(file -> file.end("file"));
        router.route().handler(working::add);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void a_request_beyond_the_limit_is_refused_while_the_others_work() throws Exception {
        CompletableFuture<HttpResponse<String>> first = ask("/tasks");
        CompletableFuture<HttpResponse<String>> second = ask("/tasks");
        RoutingContext one = working.poll(30, TimeUnit.SECONDS);
        RoutingContext other = working.poll(30, TimeUnit.SECONDS);

        HttpResponse<String> third = ask("/api/v1/tasks").get(30, TimeUnit.SECONDS);

        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.headers().firstValue("Retry-After")).contains("3");
        assertThat(third.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(third.body()).contains("urn:guatu:platform.busy");
        assertThat(ask("/guatu.css").get(30, TimeUnit.SECONDS).body()).isEqualTo("file");

        one.end("done");
        CompletableFuture.anyOf(first, second).get(30, TimeUnit.SECONDS);
        CompletableFuture<HttpResponse<String>> fourth = ask("/tasks");
        RoutingContext next = working.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("there is room again").isNotNull();
        next.end("done");
        other.end("done");
        assertThat(fourth.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(second.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
