package org.guatu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What pages cost when a region has 359, 2,800, 7,000 and 25,000 tasks: processor time of Java and database together, a
 * request, warm, and the exponent with which it grows. On Linux only, beside the embedded database. It tells and does not
 * judge, and no test run looks for it: {@code ./test -Dtest=GrowthBenchmark}.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class GrowthBenchmark {
    private static final Logger LOG = Logger.getLogger(GrowthBenchmark.class);
    private static final long[] SIZES = {359, 2_800, 7_000, 25_000};
    private static final int WARM = 60;
    private static final int ROUNDS = 40;
    private static final long PATIENCE = 4_000_000_000L;
    private static final double TICK = 10;
    private static final int REPORTS = 120;

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
            new String[] {"office", "/tasks/{task}"});

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

    /** Processor time and time on the clock of a request, in milliseconds. */
    private record Cost(double cpu, double clock) {}

    @Test
    void tell() throws Exception {
        Client office = Client.as("office", sample.password());
        long list = office.issueSample("annual-63.csv", "ANNUAL", 2024);
        office.issueSample("plan-296.csv", "FIVE_YEAR_PLAN", 2024);
        office.moveClockTo("2024-01-22T09:00:00+08:00");
        office.moveClockTo("2024-04-03T09:00:00+08:00");
        List<Long> reports = report(office);
        long task = ((Number) office.all("/tasks?list=" + list).get(0).get("id")).longValue();
        ManyTasks many = new ManyTasks(database);
        List<Long> sizes = new ArrayList<>();
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (long size : SIZES) {
            sizes.add(many.upTo(size));
            changed(office, task);
            for (String[] page : PAGES) {
                String path = page[1].replace("{list}", Long.toString(list))
                        .replace("{task}", Long.toString(task))
                        .replace("{report}", Long.toString(reports.get(0)));
                costs.computeIfAbsent(page[0] + " " + page[1], it -> new ArrayList<>())
                        .add(cost(page[0], path, () -> {}));
            }
            costs.computeIfAbsent("office /tasks after each change of a task", it -> new ArrayList<>())
                    .add(cost("office", "/tasks", () -> changed(office, task)));
            LOG.infof("%d tasks:%n%s", sizes.get(sizes.size() - 1), table(sizes, costs));
        }
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

    private Cost cost(String account, String path, Runnable before) throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < WARM && System.nanoTime() - began < PATIENCE; i++) {
            before.run();
            get(account, path);
        }
        double cpu = 0;
        double clock = 0;
        int rounds = 0;
        long patience = System.nanoTime() + PATIENCE;
        while (rounds < ROUNDS && System.nanoTime() < patience) {
            before.run();
            double cpuBefore = cpu();
            long clockBefore = System.nanoTime();
            get(account, path);
            clock += (System.nanoTime() - clockBefore) / 1e6;
            cpu += cpu() - cpuBefore;
            rounds++;
        }
        return new Cost(cpu / rounds, clock / rounds);
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

    /** What this Java and the database have used so far, in milliseconds. */
    private double cpu() throws IOException, SQLException {
        double java = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e6;
        String[] stat = Files.readString(Path.of("/proc", Long.toString(server()), "stat"))
                .replaceAll(".*\\) ", "")
                .split(" ");
        return java + TICK * (Long.parseLong(stat[11]) + Long.parseLong(stat[12]));
    }

    private long server;

    private long server() throws SQLException, IOException {
        if (server == 0) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select @@port")) {
                row.next();
                int port = row.getInt(1);
                server = ProcessHandle.allProcesses()
                        .filter(one -> one.info().commandLine().orElse("").contains("--port=" + port)
                                || Arrays.asList(one.info().arguments().orElse(new String[0]))
                                        .contains("--port=" + port))
                        .filter(one -> one.info().command().orElse("").contains("mariadbd"))
                        .mapToLong(ProcessHandle::pid)
                        .findFirst()
                        .orElseThrow();
            }
        }
        return server;
    }

    private static String table(List<Long> sizes, Map<String, List<Cost>> costs) {
        return costs.entrySet().stream()
                .map(page -> "%-46s %s".formatted(page.getKey(), row(sizes, page.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String row(List<Long> sizes, List<Cost> costs) {
        String figures = costs.stream()
                .map(cost -> "%8.1f (%6.0f)".formatted(cost.cpu(), cost.clock()))
                .collect(Collectors.joining(" "));
        int last = costs.size() - 1;
        return last == 0
                ? figures
                : figures
                        + "   exponent %.2f"
                                .formatted(Math.log(costs.get(last).cpu()
                                                / costs.get(0).cpu())
                                        / Math.log((double) sizes.get(last) / sizes.get(0)));
    }
}
