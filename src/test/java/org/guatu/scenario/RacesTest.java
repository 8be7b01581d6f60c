package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What happens when two act at once, or one asks twice: one effect, and the other is told. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RacesTest {
    private static final int ROUNDS = 3;

    private static long list;

    @Inject
    SampleOffice sample;

    @Inject
    Statements statements;

    private Client office;
    private Client owner;

    @BeforeEach
    void anIssuedListWithOpenReports() {
        office = as("office");
        owner = as("d041");
        if (list == 0) {
            list = office.issueSample("annual-63.csv", "ANNUAL", 2024);
            office.moveClockTo("2024-01-22T09:00:00+08:00");
            office.moveClockTo("2024-04-01T09:00:00+08:00");
        }
    }

    private Client as(String username) {
        return Client.as(username, sample.password());
    }

    @Test
    @Order(1)
    void a_report_and_a_decision_cost_no_more_statements_than_agreed() {
        List<List<Statements.Asked>> submissions = new ArrayList<>();
        List<List<Statements.Asked>> decisions = new ArrayList<>();
        for (Map<String, Object> one : othersQuarterly().subList(0, ROUNDS)) {
            long task = ((Number) one.get("id")).longValue();
            Client lead =
                    as(((Map<?, ?>) one.get("lead")).get("code").toString().toLowerCase(Locale.ROOT));
            String period = lead.read("/tasks/" + task).getString("obligations[0].period");
            List<Response> answers = new ArrayList<>();
            submissions.add(statements.of(() -> answers.add(submit(lead, task, period))));
            long report =
                    answers.get(0).then().statusCode(201).extract().jsonPath().getLong("id");
            decisions.add(statements.of(() -> answers.add(decide(office, report))));
            answers.get(1).then().statusCode(200);
        }

        List<Statements.Asked> submitting = Statements.least(submissions);
        List<Statements.Asked> deciding = Statements.least(decisions);
        System.out.printf(
                "statements: %d for a submitted report, %d for a decision%n", submitting.size(), deciding.size());
        assertThat(submitting)
                .as("statements of a submitted report:%n%s", Statements.told(submitting))
                .hasSizeLessThanOrEqualTo(Statements.SUBMIT_LIMIT);
        assertThat(deciding)
                .as("statements of a decision:%n%s", Statements.told(deciding))
                .hasSizeLessThanOrEqualTo(Statements.DECIDE_LIMIT);
    }

    /** Tasks with an open period that the other tests leave alone and that the office may judge. */
    private List<Map<String, Object>> othersQuarterly() {
        return office.all("/tasks?phase=IN_PROGRESS&list=" + list).stream()
                .filter(task -> "QUARTERLY".equals(task.get("cadence")))
                .filter(task -> !task.get("lead").toString().matches(".*D0(11|41).*"))
                .toList();
    }

    @Test
    @Order(2)
    void two_reviewers_decide_at_once_and_one_is_told() throws Exception {
        long report = submit(owner, ownTask(1))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");

        List<Integer> answers = atOnce(() -> decide(office, report), () -> decide(as("reviewer"), report));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        agree();
    }

    @Test
    @Order(3)
    void a_double_click_hands_in_one_report() throws Exception {
        long task = ownTask(2);

        List<Integer> answers = atOnce(() -> submit(owner, task), () -> submit(owner, task), () -> submit(owner, task));

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
        office.get("/tasks/" + task).then().body("reports.size()", is(1));
        agree();
    }

    @Test
    @Order(4)
    void three_calls_with_one_key_have_one_effect_and_one_answer() throws Exception {
        long task = office.all("/tasks?list=" + list).stream()
                .map(one -> ((Number) one.get("id")).longValue())
                .findFirst()
                .orElseThrow();
        String key = UUID.randomUUID().toString();
        Callable<Response> urge = () -> office.with()
                .header("Idempotency-Key", key)
                .body(Map.of("message", "请补报"))
                .post("/api/v1/tasks/" + task + "/urgings");

        List<Integer> answers = atOnce(urge, urge, urge);

        assertThat(answers).containsOnly(201);
        office.get("/tasks/" + task).then().body("urgings.size()", is(1));
        office.with()
                .header("Idempotency-Key", key)
                .body(Map.of("message", "请补报"))
                .post("/api/v1/tasks/999999/urgings")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:guatu:platform.onceKeyReused"));
    }

    @Test
    @Order(5)
    void two_clicks_on_issue_start_every_process_once() throws Exception {
        long upload = office.upload(
                        "/imports",
                        "annual-63.csv",
                        Client.sample("annual-63.csv"),
                        Map.of("kind", "ANNUAL", "year", 2024))
                .jsonPath()
                .getLong("id");
        long list =
                office.post("/imports/" + upload + "/confirmation").jsonPath().getLong("id");

        int before = as("admin").read("/reconciliation").getInt("compared");

        List<Integer> answers =
                atOnce(() -> office.post("/lists/" + list + "/issue"), () -> office.post("/lists/" + list + "/issue"));

        assertThat(answers).contains(200).isSubsetOf(200, 409);
        as("admin")
                .get("/reconciliation")
                .then()
                .body("compared", is(before + 63))
                .body("mismatches.size()", is(0));
    }

    private long ownTask(int nth) {
        return ((Number) owner.all("/tasks?phase=IN_PROGRESS&list=" + list).stream()
                        .filter(task -> task.get("lead").toString().contains("D041"))
                        .toList()
                        .get(nth)
                        .get("id"))
                .longValue();
    }

    private static Response submit(Client owner, long task) {
        return submit(owner, task, owner.read("/tasks/" + task).getString("obligations[0].period"));
    }

    private static Response submit(Client owner, long task, String period) {
        return owner.post(
                "/tasks/" + task + "/reports",
                Map.of("period", period, "percent", 20, "done", "已部署", "problems", "", "next", ""));
    }

    private static Response decide(Client reviewer, long report) {
        return reviewer.post("/reports/" + report + "/decision", Map.of("decision", "ACCEPT", "grade", "B"));
    }

    private void agree() {
        as("admin").get("/reconciliation").then().body("mismatches.size()", is(0));
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(List.of(calls))) {
                answers.add(answer.get().statusCode());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
