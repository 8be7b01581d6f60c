package org.guatu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.guatu.benchmark.Meter.Spent;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What pages cost when a region has 359, 2,800, 7,000 and 25,000 tasks: processor time of Java and database together, a
 * request, warm, and how many times as much, with which exponent, the last size costs as the first. On Linux only, beside
 * the embedded database. It tells and does not judge, and no test run looks for it: {@code ./test -Dtest=GrowthBenchmark},
 * {@code -Dgrowth.sizes=359,25000} for some sizes only, {@code -Dgrowth.pages=/tasks} for some pages.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class GrowthBenchmark {
    private static final Logger LOG = Logger.getLogger(GrowthBenchmark.class);
    private static final String SIZES = System.getProperty("growth.sizes", "359,2800,7000,25000");
    private static final String ONLY = System.getProperty("growth.pages", "");
    private static final int WARM = 250;
    private static final int ROUNDS = 8;
    private static final int TRIES = 5;
    private static final long PATIENCE = 2_000_000_000L;
    private static final int REPORTS = 120;
    private static final LocalDate DAY = LocalDate.of(2024, 4, 3);

    /** Who asks, and for what. */
    private static final List<String[]> PAGES = List.of(
            new String[] {"office", "/api/v1/tasks?limit=1"},
            new String[] {"office", "/api/v1/tasks"},
            new String[] {"office", "/tasks"},
            new String[] {"office", "/tasks?light=RED&sort=-due"},
            new String[] {"office", "/tasks?sort=task"},
            new String[] {"office", "/tasks?q=依法"},
            new String[] {"office", "/"},
            new String[] {"office", "/api/v1/me/duties?limit=20"},
            new String[] {"d041", "/"},
            new String[] {"d041", "/api/v1/me/duties?limit=20"},
            new String[] {"d041", "/tasks"},
            new String[] {"office", "/lists"},
            new String[] {"office", "/lists/{list}"},
            new String[] {"office", "/review?report={report}"},
            new String[] {"office", "/heatmap"},
            new String[] {"office", "/api/v1/heatmap"},
            new String[] {"leader", "/heatmap?view=UNIT_AREA"},
            new String[] {"office", "/heatmap?list=all"},
            new String[] {"leader", "/"},
            new String[] {"leader", "/questions"},
            new String[] {"leader", "/questions/trend"},
            new String[] {"leader", "/questions/changes"},
            new String[] {"leader", "/api/v1/changes"},
            new String[] {"office", "/tasks/{task}"});

    /** What is asked again while tasks change all the time. */
    private static final List<String[]> AFTER_CHANGES = List.of(
            new String[] {"office", "/tasks"},
            new String[] {"office", "/"},
            new String[] {"office", "/heatmap"},
            new String[] {"leader", "/questions"});

    @Inject
    SampleOffice sample;

    @Inject
    DataSource database;

    @TestHTTPResource("/")
    URL address;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private boolean key;
    private Meter meter;

    @Test
    void tell() throws Exception {
        meter = new Meter(database);
        Client office = Client.as("office", sample.password());
        long list = office.issueSample("annual-63.csv", "ANNUAL", 2024);
        office.issueSample("plan-296.csv", "FIVE_YEAR_PLAN", 2024);
        office.moveClockTo("2024-01-22T09:00:00+08:00");
        office.moveClockTo(DAY + "T09:00:00+08:00");
        List<Long> reports = report(office);
        long task = ((Number) office.all("/tasks?list=" + list).get(0).get("id")).longValue();
        ManyTasks many = new ManyTasks(database);
        List<Long> sizes = new ArrayList<>();
        Map<String, List<Spent>> costs = new LinkedHashMap<>();
        for (String size : SIZES.split(",")) {
            sizes.add(many.upTo(Long.parseLong(size)));
            tell(costs, "office /tasks, first look", once("office", "/tasks"));
            tell(costs, "leader /questions, first look", once("leader", "/questions"));
            for (String[] page : PAGES) {
                if (!page[1].contains(ONLY)) {
                    continue;
                }
                String path = page[1].replace("{list}", Long.toString(list))
                        .replace("{task}", Long.toString(task))
                        .replace("{report}", Long.toString(reports.get(0)));
                tell(costs, page[0] + " " + page[1], cost(page[0], path));
            }
            for (String[] page : AFTER_CHANGES) {
                tell(
                        costs,
                        page[0] + " " + page[1] + " after each change of a task",
                        afterChange(page[0], page[1], () -> changed(office, task)));
            }
            office.moveClockTo(DAY.plusDays(sizes.size()) + "T09:00:00+08:00");
            tell(costs, "office /tasks, first look of a day", once("office", "/tasks"));
            tell(costs, "leader /questions, first look of a day", once("leader", "/questions"));
            LOG.infof("%d tasks:%n%s", sizes.get(sizes.size() - 1), table(sizes, costs));
        }
    }

    private static void tell(Map<String, List<Spent>> costs, String what, Spent cost) {
        costs.computeIfAbsent(what, it -> new ArrayList<>()).add(cost);
    }

    /** Units hand in, and the office accepts every other. */
    private List<Long> report(Client office) {
        List<Long> waiting = new ArrayList<>();
        int handedIn = 0;
        for (Map<String, Object> one : office.all("/tasks?phase=IN_PROGRESS")) {
            if (handedIn++ >= REPORTS) {
                break;
            }
            String code = ((Map<?, ?>) one.get("lead")).get("code").toString().toLowerCase(Locale.ROOT);
            Client lead = Client.as(code, sample.password());
            String period = lead.read("/tasks/" + one.get("id")).getString("obligations[0].period");
            Response answer = lead.post(
                    "/tasks/" + one.get("id") + "/reports",
                    Map.of("period", String.valueOf(period), "percent", 20 + handedIn % 30, "done", "已推进"));
            if (answer.statusCode() != 201) {
                continue;
            }
            long report = answer.jsonPath().getLong("id");
            boolean accepted = handedIn % 2 == 0
                    && office.post("/reports/" + report + "/decision", Map.of("decision", "ACCEPT", "grade", "GOOD"))
                                    .statusCode()
                            == 200;
            if (!accepted) {
                waiting.add(report);
            }
        }
        LOG.infof("%d reports handed in, %d wait", handedIn, waiting.size());
        return waiting;
    }

    private void changed(Client office, long task) {
        key = !key;
        office.put("/tasks/" + task + "/key-task", Map.of("key", key, "reason", "重点"))
                .then()
                .statusCode(200);
    }

    /** The least of some tries, each of several requests, so that what else the machine does counts little. */
    private Spent cost(String account, String path) throws Exception {
        warm(account, path, () -> {});
        long patience = System.nanoTime() + PATIENCE;
        List<Spent> tries = new ArrayList<>();
        while (tries.size() < TRIES && (tries.isEmpty() || System.nanoTime() < patience)) {
            Spent before = meter.spent();
            for (int i = 0; i < ROUNDS; i++) {
                get(account, path);
            }
            tries.add(meter.spent().since(before, ROUNDS));
        }
        return Collections.min(tries, Comparator.comparingDouble(Spent::cpu));
    }

    private Spent afterChange(String account, String path, Runnable change) throws Exception {
        warm(account, path, change);
        List<Spent> tries = new ArrayList<>();
        long patience = System.nanoTime() + PATIENCE;
        while (tries.size() < TRIES * ROUNDS && (tries.isEmpty() || System.nanoTime() < patience)) {
            change.run();
            tries.add(once(account, path));
        }
        tries.sort(Comparator.comparingDouble(Spent::cpu));
        return tries.get(tries.size() / 2);
    }

    private Spent once(String account, String path) throws Exception {
        Spent before = meter.spent();
        get(account, path);
        return meter.spent().since(before, 1);
    }

    private void warm(String account, String path, Runnable before) throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < WARM && System.nanoTime() - began < PATIENCE; i++) {
            before.run();
            get(account, path);
        }
    }

    private void get(String account, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address.toString().replaceAll("/$", "") + path));
        if (path.startsWith("/api/")) {
            request.header(
                    "Authorization",
                    "Bearer " + Client.as(account, sample.password()).token());
        } else {
            request.header(
                    "Cookie", "guatu=" + cookies.computeIfAbsent(account, it -> Client.session(it, sample.password())));
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
    }

    private static String table(List<Long> sizes, Map<String, List<Spent>> costs) {
        return costs.entrySet().stream()
                .map(page -> "%-52s %s".formatted(page.getKey(), row(sizes, page.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String row(List<Long> sizes, List<Spent> costs) {
        String figures = costs.stream()
                .map(cost -> "%7.1f+%-6.1f (%5.0f)".formatted(cost.java(), cost.database(), cost.clock()))
                .collect(Collectors.joining(" "));
        int last = costs.size() - 1;
        return last == 0
                ? figures
                : figures + growth(costs.get(0).cpu(), costs.get(last).cpu(), (double) sizes.get(last) / sizes.get(0));
    }

    private static String growth(double first, double last, double times) {
        return "   %.1f times, exponent %.2f".formatted(last / first, Math.log(last / first) / Math.log(times));
    }
}
