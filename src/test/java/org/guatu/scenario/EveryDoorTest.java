package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** Every operation of the API, as OpenAPI tells them, against every role: an operation without a row fails the build. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class EveryDoorTest {
    private static final List<String> ACCOUNTS =
            List.of("office", "d022", "leader", "committee", "evaluator", "admin", "auditor", "observer", "inspector");
    private static final Set<String> ALL = Set.copyOf(ACCOUNTS);
    private static final Set<String> UNIT = Set.of("d022");
    private static final Set<String> OFFICE = Set.of("office");
    private static final Set<String> ADMIN = Set.of("admin");

    /** Who may make a call at all; everybody else is refused before anything is looked up. */
    private static final Map<String, Set<String>> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /me", ALL),
            Map.entry("GET /me/duties", ALL),
            Map.entry("DELETE /tokens/current", ALL),
            Map.entry("GET /units", ALL),
            Map.entry("GET /units/{code}", ALL),
            Map.entry("GET /regions", ALL),
            Map.entry("GET /kinds", ALL),
            Map.entry("GET /kinds/{code}", ALL),
            Map.entry("POST /kinds", ADMIN),
            Map.entry("PUT /kinds/{code}", ADMIN),
            Map.entry("GET /calendar/{year}", ALL),
            Map.entry("PUT /calendar/days/{day}", ADMIN),
            Map.entry("DELETE /calendar/days/{day}", ADMIN),
            Map.entry("POST /calendar/notices/reading", ADMIN),
            Map.entry("POST /calendar/notices", ADMIN),
            Map.entry("GET /clock", ALL),
            Map.entry("POST /clock", Set.of("office", "admin")),
            Map.entry("GET /lists", ALL),
            Map.entry("GET /lists/{id}", ALL),
            Map.entry("GET /lists/{id}/ledger", ALL),
            Map.entry("GET /lists/template", Set.of("office", "admin")),
            Map.entry("GET /tasks/ledger", ALL),
            Map.entry("GET /tasks", ALL),
            Map.entry("GET /tasks/{id}", ALL),
            Map.entry("GET /tasks/{id}/trail", ALL),
            Map.entry("GET /tasks/{id}/process", ALL),
            Map.entry("GET /heatmap", ALL),
            Map.entry("GET /notices", ALL),
            Map.entry("POST /notices/{id}/read", ALL),
            Map.entry("POST /notices/read", ALL),
            Map.entry("GET /me/notices", ALL),
            Map.entry("PUT /me/notices", ALL),
            Map.entry("GET /channels", ADMIN),
            Map.entry("POST /channels", ADMIN),
            Map.entry("GET /channels/{id}", ADMIN),
            Map.entry("PATCH /channels/{id}", ADMIN),
            Map.entry("POST /channels/{id}/test", ADMIN),
            Map.entry("POST /channels/mail/test", ADMIN),
            Map.entry("GET /outbox", ADMIN),
            Map.entry("GET /outbox/counts", ADMIN),
            Map.entry("POST /outbox/{id}/attempt", ADMIN),
            Map.entry("GET /burden", Set.of("office", "d022", "leader", "committee")),
            Map.entry("GET /evidence/{id}", ALL),
            Map.entry("POST /evidence", Set.of("d022", "office", "inspector")),
            Map.entry("POST /imports", OFFICE),
            Map.entry("GET /imports", OFFICE),
            Map.entry("GET /imports/{id}", OFFICE),
            Map.entry("GET /imports/{id}/file", OFFICE),
            Map.entry("PATCH /imports/{id}", OFFICE),
            Map.entry("DELETE /imports/{id}", OFFICE),
            Map.entry("PATCH /imports/{id}/rows", OFFICE),
            Map.entry("POST /imports/{id}/units", OFFICE),
            Map.entry("PATCH /imports/{id}/rows/{row}", OFFICE),
            Map.entry("POST /imports/{id}/confirmation", OFFICE),
            Map.entry("GET /links", ALL),
            Map.entry("PUT /links/{id}", OFFICE),
            Map.entry("DELETE /links/{id}", OFFICE),
            Map.entry("POST /links", OFFICE),
            Map.entry("POST /links/imports", OFFICE),
            Map.entry("POST /lists/{id}/issue", OFFICE),
            Map.entry("POST /tasks/{id}/acceptance", UNIT),
            Map.entry("POST /tasks/{id}/return", UNIT),
            Map.entry("POST /tasks/{id}/return/decision", OFFICE),
            Map.entry("PUT /tasks/{id}/milestones", UNIT),
            Map.entry("POST /tasks/{id}/milestones/proposal", Set.of("d022", "office")),
            Map.entry("POST /tasks/{id}/reports", UNIT),
            Map.entry("POST /tasks/{id}/contributions", UNIT),
            Map.entry("POST /tasks/{id}/close-out", UNIT),
            Map.entry("POST /tasks/{id}/close-out/decision", OFFICE),
            Map.entry("POST /tasks/{id}/urgings", OFFICE),
            Map.entry("POST /urgings", OFFICE),
            Map.entry("GET /urgings", ALL),
            Map.entry("GET /urgings/counts", Set.of("office", "committee", "leader")),
            Map.entry("POST /urgings/{id}/answer", UNIT),
            Map.entry("GET /supervision/proposals", Set.of("office", "committee", "leader")),
            Map.entry("GET /letters", ALL),
            Map.entry("POST /letters", Set.of("office", "committee", "leader")),
            Map.entry("GET /letters/head", Set.of("office", "committee", "admin")),
            Map.entry("PUT /letters/head", Set.of("office", "admin")),
            Map.entry("GET /letters/{id}", ALL),
            Map.entry("PUT /letters/{id}", Set.of("office", "committee")),
            Map.entry("GET /letters/{id}/document", ALL),
            Map.entry("POST /letters/{id}/approval", Set.of("office", "committee")),
            Map.entry("POST /letters/{id}/service", OFFICE),
            Map.entry("POST /letters/{id}/receipt", Set.of("office", "d022")),
            Map.entry("POST /letters/{id}/reply", Set.of("office", "d022")),
            Map.entry("POST /letters/{id}/verification", OFFICE),
            Map.entry("POST /letters/{id}/revocation", Set.of("office", "committee")),
            Map.entry("POST /letters/{id}/escalation", Set.of("office", "committee", "leader")),
            Map.entry("POST /tasks/{id}/adjustment", OFFICE),
            Map.entry("POST /tasks/{id}/suspension", OFFICE),
            Map.entry("POST /tasks/{id}/resumption", OFFICE),
            Map.entry("POST /tasks/{id}/cancellation", OFFICE),
            Map.entry("POST /tasks/{id}/carry-over", OFFICE),
            Map.entry("POST /tasks/{id}/process/repair", ADMIN),
            Map.entry("GET /tasks/{id}/extensions", ALL),
            Map.entry("POST /tasks/{id}/extensions", UNIT),
            Map.entry("PUT /tasks/{id}/key-task", OFFICE),
            Map.entry("GET /extensions", ALL),
            Map.entry("GET /extensions/{id}", ALL),
            Map.entry("PUT /extensions/{id}", UNIT),
            Map.entry("POST /extensions/{id}/signature", UNIT),
            Map.entry("POST /extensions/{id}/return", UNIT),
            Map.entry("POST /extensions/{id}/withdrawal", UNIT),
            Map.entry("POST /extensions/{id}/decision", Set.of("office", "committee")),
            Map.entry("GET /tasks/{id}/versions", ALL),
            Map.entry("GET /lists/{id}/versions", ALL),
            Map.entry("POST /tasks/{id}/evaluation", Set.of("evaluator")),
            Map.entry("GET /reports/{id}", Set.of("office", "leader", "evaluator")),
            Map.entry("POST /reports/{id}/decision", OFFICE),
            Map.entry("GET /findings", ALL),
            Map.entry("GET /findings/counts", ALL),
            Map.entry("GET /findings/{id}", ALL),
            Map.entry("POST /findings", Set.of("office", "inspector")),
            Map.entry("POST /findings/{id}/assignment", OFFICE),
            Map.entry("POST /findings/{id}/dismissal", OFFICE),
            Map.entry("POST /findings/{id}/plan", UNIT),
            Map.entry("POST /findings/{id}/plan/decision", Set.of("office", "inspector")),
            Map.entry("POST /findings/{id}/verification", UNIT),
            Map.entry("POST /findings/{id}/verification/decision", Set.of("office", "inspector")),
            Map.entry("POST /findings/{id}/closing", OFFICE),
            Map.entry("POST /findings/{id}/look-back", Set.of("office", "inspector")),
            Map.entry("POST /findings/{id}/reopening", Set.of("office", "inspector")),
            Map.entry("GET /inspections", Set.of("office", "inspector", "leader", "committee")),
            Map.entry("GET /inspections/{id}", Set.of("office", "inspector", "leader", "committee")),
            Map.entry("POST /inspections", Set.of("office", "inspector")),
            Map.entry("GET /suggestions", ALL),
            Map.entry("GET /suggestions/counts", ALL),
            Map.entry("GET /suggestions/{id}", ALL),
            Map.entry("POST /suggestions", Set.of("observer")),
            Map.entry("POST /suggestions/{id}/screening", OFFICE),
            Map.entry("POST /suggestions/{id}/dispatch", OFFICE),
            Map.entry("POST /suggestions/{id}/return", UNIT),
            Map.entry("POST /suggestions/{id}/extension", UNIT),
            Map.entry("POST /suggestions/{id}/reply", UNIT),
            Map.entry("POST /suggestions/{id}/rating", Set.of("observer")),
            Map.entry("POST /suggestions/{id}/candidate", OFFICE),
            Map.entry("POST /suggestions/{id}/task", OFFICE),
            Map.entry("GET /invitations", OFFICE),
            Map.entry("POST /invitations", OFFICE),
            Map.entry("POST /invitations/{id}/revocation", OFFICE),
            Map.entry("GET /instructions", ALL),
            Map.entry("GET /instructions/counts", ALL),
            Map.entry("GET /instructions/{id}", ALL),
            Map.entry("POST /tasks/{id}/instructions", Set.of("leader", "committee")),
            Map.entry("POST /instructions/{id}/answer", Set.of("office", "d022")),
            Map.entry("POST /instructions/{id}/decision", Set.of("leader", "committee")),
            Map.entry("GET /reconciliation", Set.of("admin", "auditor")),
            Map.entry("GET /substitutions", ALL),
            Map.entry("GET /substitutions/{id}", ALL),
            Map.entry("GET /substitutes", ALL),
            Map.entry("POST /substitutions", ALL),
            Map.entry("POST /substitutions/{id}/end", ALL),
            Map.entry("GET /holders", Set.of("admin", "office")),
            Map.entry("GET /handovers", ADMIN),
            Map.entry("GET /handovers/{id}", ADMIN),
            Map.entry("GET /handovers/sheet", ADMIN),
            Map.entry("POST /handovers", ADMIN),
            Map.entry("POST /handovers/{id}/cancellation", ADMIN),
            Map.entry("GET /accounts", ADMIN),
            Map.entry("POST /accounts", ADMIN),
            Map.entry("GET /accounts/{id}", ADMIN),
            Map.entry("PATCH /accounts/{id}", ADMIN),
            Map.entry("POST /accounts/{id}/password-reset", ADMIN),
            Map.entry("POST /units", ADMIN),
            Map.entry("PATCH /units/{code}", ADMIN)));

    /** Signing in is the one call that anybody may make. */
    private static final Set<String> OPEN = Set.of("POST /tokens");

    @Inject
    SampleOffice sample;

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() {
        List<String> described = operations().toList();

        assertThat(described.stream().filter(one -> !OPEN.contains(one)))
                .containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    @Test
    void nobody_comes_in_without_a_token() {
        List<String> wrong = new ArrayList<>();
        for (String operation : ALLOWED.keySet()) {
            Response answer = call(operation, null);
            if (answer.statusCode() != 401
                    || !String.valueOf(answer.contentType()).startsWith("application/problem+json")) {
                wrong.add(operation + " answered " + answer.statusCode() + " " + answer.contentType());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_role_that_may_never_make_a_call_is_refused_and_one_that_may_is_not() {
        List<String> wrong = new ArrayList<>();
        ALLOWED.forEach((operation, allowed) -> {
            for (String account : ACCOUNTS) {
                if (!operation.startsWith("DELETE")) {
                    boolean refused = call(operation, account).statusCode() == 403;
                    if (refused == allowed.contains(account)) {
                        wrong.add(operation + " by " + account + (refused ? " is refused" : " is let in"));
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private Stream<String> operations() {
        JsonPath described = given().accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Object>> paths = described.getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(verb ->
                                Set.of("get", "post", "put", "patch", "delete").contains(verb))
                        .map(verb -> verb.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().substring("/api/v1".length())));
    }

    /** Asks about things that do not exist, so that nothing changes whoever asks. */
    private Response call(String operation, @org.jspecify.annotations.Nullable String account) {
        String[] parts = operation.split(" ");
        String path = parts[1].replace("{id}", "987654321")
                .replace("{row}", "1")
                .replace("{code}", "X999")
                .replace("{year}", "1999")
                .replace("{day}", "1999-01-01");
        var request = account == null
                ? given().contentType(ContentType.JSON)
                : Client.as(account, sample.password()).with();
        if (parts[0].equals("POST")
                && Set.of("/evidence", "/imports", "/links/imports").contains(path)) {
            request = request.contentType(ContentType.MULTIPART).multiPart("nothing", "");
        } else if (!parts[0].equals("GET") && !parts[0].equals("DELETE")) {
            request = request.body("{}");
        }
        return request.request(Method.valueOf(parts[0]), "/api/v1" + path);
    }
}
