package org.guatu.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unread notices while a page is open, over HTTP with a client that reads the stream as it comes. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class LiveTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static @Nullable String task;

    @Inject
    SampleOffice sample;

    @Inject
    Listeners listeners;

    @Inject
    LiveRules rules;

    @TestHTTPResource("/notices/stream")
    @SuppressWarnings("NullAway.Init") // the test's runner puts it in
    URI stream;

    private Client office;
    private final List<Line> lines = new ArrayList<>();

    /** A window that listens. */
    private static final class Line implements AutoCloseable {
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
        private final Stream<String> body;
        private final Thread reader;

        Line(HttpResponse<Stream<String>> answer) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            body = answer.body();
            reader = new Thread(this::read, "listens");
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try {
                body.forEach(said::add);
            } catch (RuntimeException closed) {
                // the window was closed
            }
            said.add("END");
        }

        /** The next number that is said, or END. */
        String next() throws InterruptedException {
            for (String line = poll(PATIENCE); ; line = poll(PATIENCE)) {
                if (line.equals("END")) {
                    return line;
                }
                if (line.startsWith("data:")) {
                    return line.substring("data:".length()).strip();
                }
            }
        }

        private String poll(Duration patience) throws InterruptedException {
            String line = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(line).as("something is said in time").isNotNull();
            return line;
        }

        /** What was said and not heard yet; the pulse, which says nothing, is no part of it. */
        List<String> unheard() {
            return said.stream()
                    .filter(line -> line.startsWith("data:") || line.equals("END"))
                    .toList();
        }

        @Override
        public void close() {
            reader.interrupt();
            body.close();
        }
    }

    @BeforeEach
    void aTask() {
        ChangedTasks tasks = new ChangedTasks(sample.password());
        office = tasks.office;
        if (task == null) {
            task = tasks.task(
                    tasks.issue(2024, ChangedTasks.row(1, "听得见的任务", "区水务局", "", "2024年12月底前", "季报")), "听得见的任务");
        }
    }

    @AfterEach
    void hangUp() {
        lines.forEach(Line::close);
    }

    private String session(String username) {
        return Client.session(username, sample.password());
    }

    private HttpResponse<Stream<String>> call(String session) throws Exception {
        return BROWSER.send(
                HttpRequest.newBuilder(stream)
                        .header("Cookie", "guatu=" + session)
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
    }

    private Line listen(String session) throws Exception {
        Line line = new Line(call(session));
        lines.add(line);
        return line;
    }

    private String owner() {
        return office.read("" + task).getString("lead.code").toLowerCase(java.util.Locale.ROOT);
    }

    private void urge() {
        office.post(task + "/urgings", Map.of("message", "请抓紧")).then().statusCode(201);
    }

    @Test
    void only_whose_count_has_changed_is_told_and_of_nothing_but_the_number() throws Exception {
        String session = session(owner());
        Line own = listen(session);
        Line other = listen(session("leader"));
        long before = Long.parseLong(own.next());
        other.next();

        urge();
        assertThat(own.next()).isEqualTo("" + (before + 1));
        urge();
        assertThat(own.next()).isEqualTo("" + (before + 2));
        Client.as(owner(), sample.password())
                .post("/notices/read", Map.of())
                .then()
                .statusCode(200);
        assertThat(own.next()).as("read in another window").isEqualTo("0");

        assertThat(other.unheard()).isEmpty();
        assertThat(own.unheard()).isEmpty();
    }

    @Test
    void a_stream_ends_with_its_session() throws Exception {
        String session = session(owner());
        Line line = listen(session);
        line.next();

        RestAssured.given()
                .redirects()
                .follow(false)
                .cookie("guatu", session)
                .post("/sign-out")
                .then()
                .statusCode(303);

        assertThat(untilTheEnd(line)).isEqualTo("END");
        RestAssured.given()
                .redirects()
                .follow(false)
                .cookie("guatu", session)
                .header("Accept", "text/event-stream")
                .get("/notices/stream")
                .then()
                .statusCode(403);
    }

    private static String untilTheEnd(Line line) throws InterruptedException {
        String said = line.next();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!said.equals("END") && System.nanoTime() < end) {
            said = line.next();
        }
        return said;
    }

    @Test
    void of_many_windows_of_one_person_the_oldest_makes_way() throws Exception {
        String session = session("d043");
        List<Line> windows = new ArrayList<>();
        for (int i = 0; i <= rules.mostOfOne(); i++) {
            windows.add(listen(session));
            windows.get(i).next();
        }

        assertThat(untilTheEnd(windows.get(0))).isEqualTo("END");
        assertThat(windows.get(1).unheard()).isEmpty();
    }

    @Test
    void listeners_hold_no_thread_and_who_has_gone_is_forgotten() throws Exception {
        int before = listeners.listening();
        long threads = workers();
        for (String who : List.of("d001", "d002", "d003", "d004", "d005", "d006", "d007", "d008")) {
            for (int i = 0; i < rules.mostOfOne(); i++) {
                listen(session(who)).next();
            }
        }
        assertThat(listeners.listening()).isEqualTo(before + 32);
        assertThat(workers() - threads).as("busy workers").isLessThan(8);

        hangUp();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (listeners.listening() > before && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(listeners.listening()).isEqualTo(before);
    }

    private static long workers() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(one -> one.getKey().getName().startsWith("executor-thread"))
                .filter(one -> Stream.of(one.getValue())
                        .anyMatch(at -> at.getClassName().startsWith("org.guatu")))
                .count();
    }

    @Test
    void a_stranger_hears_nothing() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .header("Accept", "text/event-stream")
                .get("/notices/stream")
                .then()
                .statusCode(403);
    }
}
