package org.guatu.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.guatu.benchmark.ManyTasks;
import org.guatu.support.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The heaviest pages of a large region, many at once: each is answered or refused at once, and none is kept until its
 * transaction is taken away after a minute. It tells how long answers take and judges only that.
 */
@Tag("trial")
class LoadTest {
    private static final long TASKS = Long.getLong("trial.size", 6_950);
    private static final int EACH = 12;
    private static final int OK = 200;
    private static final int BUSY = 503;
    private static final Duration REAPED = Duration.ofMinutes(1);

    /** By account. */
    private static final Map<String, List<String>> PAGES = Map.of(
            "office", List.of("/heatmap", "/tasks", "/", "/questions"),
            "leader", List.of("/questions", "/heatmap?view=UNIT_AREA", "/", "/tasks"));

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private record Answer(String page, int status, boolean saysWhen, Duration took) {}

    private record Page(String session, String address) {}

    @Test
    void a_page_is_answered_or_refused_at_once_and_none_is_kept_for_a_minute(@TempDir Path folder) throws Exception {
        try (Premises premises = Premises.in(folder)) {
            Node node = premises.node("load", "empty").awaitReady();
            Premises.speakTo(node);
            Client office = Client.as("office", node.password());
            office.issueSample("annual-63.csv", "ANNUAL", 2024);
            office.issueSample("plan-296.csv", "FIVE_YEAR_PLAN", 2024);
            office.moveClockTo("2024-01-22T09:00:00+08:00");
            office.moveClockTo("2024-04-03T09:00:00+08:00");
            long tasks = new ManyTasks(premises.login().dataSource()).upTo(TASKS);
            List<Page> pages = new ArrayList<>();
            PAGES.forEach((account, addresses) -> {
                String session = Client.session(account, node.password());
                addresses.forEach(address -> pages.add(new Page(session, node.address() + address)));
            });

            tell(tasks, "one after the other, cold", ask(pages, 1, 1));
            for (int many : List.of(8, 96)) {
                List<Answer> answers = ask(pages, many, many == 8 ? EACH : 2);
                tell(tasks, many + " at once", answers);
                assertThat(answers)
                        .allMatch(answer -> answer.status() == OK || answer.status() == BUSY && answer.saysWhen())
                        .allMatch(answer -> answer.took().compareTo(REAPED) < 0)
                        .anyMatch(answer -> answer.status() == OK);
            }
        }
    }

    /** So many people, each of whom asks for one page after the other. */
    private List<Answer> ask(List<Page> pages, int people, int each) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Future<List<Answer>>> asked = IntStream.range(0, people)
                    .mapToObj(person -> threads.submit(() -> {
                        List<Answer> answers = new ArrayList<>();
                        int most = people == 1 ? pages.size() : each;
                        for (int i = 0; i < most; i++) {
                            answers.add(get(pages.get((person + i) % pages.size())));
                        }
                        return answers;
                    }))
                    .toList();
            List<Answer> all = new ArrayList<>();
            for (Future<List<Answer>> one : asked) {
                all.addAll(one.get(Premises.LONGEST.toSeconds(), TimeUnit.SECONDS));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private Answer get(Page page) throws Exception {
        long began = System.nanoTime();
        HttpResponse<Void> answer = http.send(
                HttpRequest.newBuilder(URI.create(page.address()))
                        .header("Cookie", "guatu=" + page.session())
                        .build(),
                BodyHandlers.discarding());
        return new Answer(
                page.address(),
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").isPresent(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private static void tell(long tasks, String how, List<Answer> answers) {
        List<Long> served = millis(answers, OK);
        List<Long> refused = millis(answers, BUSY);
        System.out.printf(
                "load: %d tasks, %s: %d answered, p50 %d ms, p95 %d ms, longest %d ms; %d refused, longest %d ms%n",
                tasks,
                how,
                served.size(),
                part(served, 50),
                part(served, 95),
                part(served, 100),
                refused.size(),
                part(refused, 100));
    }

    private static List<Long> millis(List<Answer> answers, int status) {
        return answers.stream()
                .filter(answer -> answer.status() == status)
                .map(answer -> answer.took().toMillis())
                .sorted()
                .toList();
    }

    private static long part(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
