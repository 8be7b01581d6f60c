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
    private static final List<String> ACCOUNTS = List.of(
            "office",
            "d022",
            "leader",
            "committee",
            "evaluator",
            "admin",
            "security",
            "auditor",
            "observer",
            "inspector");

    /** Who may make a call at all, * for all of them; everybody else is refused before anything is looked up. */
    private static final Map<String, Set<String>> ALLOWED = read(
            """
            GET    /me                                  *
            GET    /me/duties                           *
            DELETE /tokens/current                      *
            GET    /units                               *
            GET    /units/{code}                        *
            GET    /units/{code}/forecast               office d022 leader committee
            GET    /regions                             *
            GET    /kinds                               *
            GET    /kinds/{code}                        *
            POST   /kinds                               admin
            PUT    /kinds/{code}                        admin
            GET    /calendar/{year}                     *
            PUT    /calendar/days/{day}                 admin
            DELETE /calendar/days/{day}                 admin
            POST   /calendar/notices/reading            admin
            POST   /calendar/notices                    admin
            GET    /clock                               *
            GET    /trail                               auditor
            GET    /trail/chain                         auditor
            POST   /clock                               office admin
            GET    /lists                               *
            GET    /lists/{id}                          *
            GET    /lists/{id}/ledger                   *
            GET    /lists/template                      office admin
            GET    /tasks/ledger                        *
            GET    /tasks                               *
            GET    /tasks/{id}                          *
            GET    /tasks/{id}/trail                    *
            GET    /tasks/{id}/process                  *
            GET    /heatmap                             *
            GET    /heatmap/tasks                       *
            GET    /wall                                *
            GET    /wall/paper                          *
            GET    /displays                            office
            POST   /displays                            office
            POST   /displays/{id}/revocation            office
            GET    /changes                             *
            GET    /area-groups                         office leader committee evaluator
            PUT    /area-groups                         office
            GET    /questions                           office leader committee
            GET    /schedule                            *
            GET    /schedule/load                       *
            GET    /schedule/what-if                    *
            GET    /tasks/{id}/schedule                 *
            GET    /schedule/terms                      office leader committee
            PUT    /schedule/gates/{code}               office
            PUT    /schedule/limits/{code}              office
            PUT    /schedule/acceptances/{id}           office
            POST   /schedule/scenario                   office d022
            GET    /dependencies                        *
            POST   /dependencies                        office
            DELETE /dependencies/{id}                   office
            GET    /regions/summary                     office leader committee
            POST   /regions/summary/recount             admin
            GET    /questions/{topic}                   office leader committee
            GET    /notices                             *
            POST   /notices/{id}/read                   *
            POST   /notices/read                        *
            GET    /me/notices                          *
            PUT    /me/notices                          *
            GET    /me/subscription                     office leader committee evaluator inspector
            PUT    /me/subscription                     office leader committee evaluator inspector
            GET    /analyses                            office leader committee
            POST   /analyses                            office
            GET    /analyses/{id}                       office leader committee
            GET    /analyses/{id}/document              office leader committee
            PUT    /analyses/{id}/sections/{section}    office
            POST   /analyses/{id}/composition           office
            POST   /analyses/{id}/issue                 office
            POST   /analyses/{id}/correction            office
            GET    /channels                            admin
            POST   /channels                            admin
            GET    /channels/{id}                       admin
            PATCH  /channels/{id}                       admin
            POST   /channels/{id}/test                  admin
            POST   /channels/mail/test                  admin
            GET    /outbox                              admin
            GET    /outbox/counts                       admin
            POST   /outbox/{id}/attempt                 admin
            GET    /burden                              office d022 leader committee
            GET    /evidence/{id}                       *
            POST   /evidence                            d022 office inspector
            POST   /imports                             office
            GET    /imports                             office
            GET    /imports/{id}                        office
            GET    /imports/{id}/file                   office
            PATCH  /imports/{id}                        office
            DELETE /imports/{id}                        office
            PATCH  /imports/{id}/rows                   office
            POST   /imports/{id}/units                  office
            PATCH  /imports/{id}/rows/{row}             office
            POST   /imports/{id}/confirmation           office
            GET    /links                               *
            PUT    /links/{id}                          office
            DELETE /links/{id}                          office
            POST   /links                               office
            POST   /links/imports                       office
            POST   /lists/{id}/issue                    office
            POST   /tasks/{id}/acceptance               d022
            POST   /tasks/{id}/return                   d022
            POST   /tasks/{id}/return/decision          office
            PUT    /tasks/{id}/milestones               d022
            POST   /tasks/{id}/milestones/proposal      d022 office
            POST   /tasks/{id}/reports                  d022
            POST   /tasks/{id}/contributions            d022
            POST   /tasks/{id}/close-out                d022
            POST   /tasks/{id}/close-out/decision       office
            POST   /tasks/{id}/urgings                  office
            POST   /urgings                             office
            GET    /urgings                             *
            GET    /urgings/counts                      office committee leader
            POST   /urgings/{id}/answer                 d022
            GET    /supervision/proposals               office committee leader
            GET    /letters                             *
            POST   /letters                             office committee leader
            GET    /letters/head                        office committee admin
            PUT    /letters/head                        office admin
            GET    /letters/{id}                        *
            PUT    /letters/{id}                        office committee
            GET    /letters/{id}/document               *
            POST   /supervision/false-data              office
            GET    /supervision/false-data              office committee leader
            POST   /supervision/false-data/{id}/decision committee leader
            POST   /letters/{id}/approval               office committee
            POST   /letters/{id}/service                office
            POST   /letters/{id}/receipt                office d022
            POST   /letters/{id}/reply                  office d022
            POST   /letters/{id}/verification           office
            POST   /letters/{id}/revocation             office committee
            POST   /letters/{id}/escalation             office committee leader
            POST   /tasks/{id}/adjustment               office
            POST   /tasks/{id}/suspension               office
            POST   /tasks/{id}/resumption               office
            POST   /tasks/{id}/cancellation             office
            POST   /tasks/{id}/carry-over               office
            POST   /tasks/{id}/process/repair           admin
            GET    /tasks/{id}/extensions               *
            POST   /tasks/{id}/extensions               d022
            PUT    /tasks/{id}/key-task                 office
            GET    /extensions                          *
            GET    /extensions/{id}                     *
            PUT    /extensions/{id}                     d022
            POST   /extensions/{id}/signature           d022
            POST   /extensions/{id}/return              d022
            POST   /extensions/{id}/withdrawal          d022
            POST   /extensions/{id}/decision            office committee
            GET    /tasks/{id}/versions                 *
            GET    /lists/{id}/versions                 *
            POST   /tasks/{id}/evaluation               evaluator
            POST   /evaluations/freeze                  office
            GET    /evaluations                         office d022 leader committee evaluator
            POST   /evaluations                         office
            GET    /evaluations/{id}                    office d022 leader committee evaluator
            POST   /evaluations/{id}/self-evaluation    d022
            POST   /evaluations/{id}/material-check     office
            POST   /evaluations/{id}/scores             evaluator
            POST   /evaluations/{id}/appeal             d022
            POST   /evaluations/{id}/appeal/decision    office
            POST   /evaluations/{id}/approval           committee
            POST   /evaluations/publication             office
            GET    /lists/{id}/account                  *
            GET    /list-evaluations                    office d022 leader committee evaluator
            POST   /list-evaluations                    office
            GET    /list-evaluations/{id}               office d022 leader committee evaluator
            POST   /list-evaluations/{id}/answers       d022
            POST   /list-evaluations/{id}/rulings       office
            POST   /list-evaluations/{id}/plan          d022
            POST   /list-evaluations/{id}/plan/review   office
            POST   /list-evaluations/{id}/approval      committee
            POST   /list-evaluations/{id}/publication   office
            POST   /list-evaluations/{id}/plan/{item}/proof d022
            POST   /list-evaluations/{id}/plan/{item}/proof/decision office
            GET    /debriefings                         office d022 leader committee
            POST   /debriefings                         office
            GET    /debriefings/{id}                    office d022 leader committee
            GET    /debriefings/{id}/reports            office d022 leader committee
            POST   /debriefings/{id}/reports            office
            POST   /debriefings/{id}/reminders          office
            GET    /debriefings/{id}/answers            office d022 leader committee
            PUT    /debriefings/{id}/speakers           office
            GET    /debriefings/{id}/register           office leader committee
            GET    /debriefings/{id}/document           office leader committee
            GET    /debriefings/reports/{id}            office d022 leader committee
            GET    /debriefings/reports/{id}/document   office d022 leader committee
            POST   /debriefings/reports/{id}/submission office d022 leader committee
            POST   /debriefings/reports/{id}/decision   office
            POST   /debriefings/reports/{id}/excuse     office
            POST   /debriefings/reports/{id}/comments   office leader committee
            GET    /debriefings/duties                  office d022 leader committee
            GET    /debriefings/duties/{id}             office d022 leader committee
            POST   /debriefings/duties/{id}/answer      office d022 leader committee
            POST   /debriefings/duties/{id}/decision    office
            GET    /evaluations/circular                office leader committee
            GET    /evaluations/assessment              office leader committee
            GET    /evaluations/{id}/explanation        office d022 leader committee
            GET    /evaluations/{id}/appeal/document    office d022 leader committee
            GET    /evaluations/{id}/findings/document  office d022 leader committee
            GET    /evaluations/ties                    office leader committee evaluator
            POST   /evaluations/ties                    committee
            GET    /rule-sets                           office d022 leader committee evaluator
            POST   /rule-sets                           office
            GET    /rule-sets/{year}                    office d022 leader committee evaluator
            PUT    /rule-sets/{year}                    office
            DELETE /rule-sets/{year}                    office
            GET    /rule-sets/{year}/trial              office leader committee evaluator
            POST   /rule-sets/{year}/publication        office
            GET    /reports/{id}                        office leader evaluator
            POST   /reports/{id}/decision               office
            POST   /reports/{id}/withdrawal             office d022
            GET    /findings                            *
            GET    /findings/counts                     *
            GET    /findings/{id}                       *
            POST   /findings                            office inspector
            POST   /findings/{id}/assignment            office
            POST   /findings/{id}/dismissal             office
            POST   /findings/{id}/plan                  d022
            POST   /findings/{id}/plan/decision         office inspector
            POST   /findings/{id}/verification          d022
            POST   /findings/{id}/verification/decision office inspector
            POST   /findings/{id}/closing               office
            POST   /findings/{id}/look-back             office inspector
            POST   /findings/{id}/reopening             office inspector
            POST   /findings/{id}/task-reopening        office inspector
            GET    /inspections                         office inspector leader committee
            GET    /inspections/{id}                    office inspector leader committee
            POST   /inspections                         office inspector
            GET    /suggestions                         *
            GET    /suggestions/counts                  *
            GET    /suggestions/{id}                    *
            POST   /suggestions                         observer
            POST   /suggestions/{id}/screening          office
            POST   /suggestions/{id}/dispatch           office
            POST   /suggestions/{id}/return             d022
            POST   /suggestions/{id}/extension          d022
            POST   /suggestions/{id}/reply              d022
            POST   /suggestions/{id}/rating             observer
            POST   /suggestions/{id}/candidate          office
            POST   /suggestions/{id}/task               office
            GET    /invitations                         office
            POST   /invitations                         office
            POST   /invitations/{id}/revocation         office
            GET    /instructions                        *
            GET    /instructions/counts                 *
            GET    /instructions/{id}                   *
            POST   /tasks/{id}/instructions             leader committee
            POST   /instructions/{id}/answer            office d022
            POST   /instructions/{id}/decision          leader committee
            GET    /reconciliation                      admin auditor
            GET    /timers/failed                       admin
            POST   /timers/failed/attempts              admin
            POST   /timers/failed/{id}/attempt          admin
            GET    /substitutions                       *
            GET    /substitutions/{id}                  *
            GET    /substitutes                         *
            POST   /substitutions                       *
            POST   /substitutions/{id}/end              *
            GET    /holders                             security office
            GET    /handovers                           security
            GET    /handovers/{id}                      security
            GET    /handovers/sheet                     security
            POST   /handovers                           security
            POST   /handovers/{id}/cancellation         security
            GET    /accounts                            admin security
            POST   /accounts                            security
            GET    /accounts/{id}                       admin security
            PATCH  /accounts/{id}                       security
            POST   /accounts/{id}/password-reset        security
            GET    /accounts/{id}/links                 security
            PUT    /accounts/{id}/links/{door}          security
            DELETE /accounts/{id}/links/{door}          security
            POST   /accounts/batch                      security
            GET    /accounts/{id}/sessions              security
            DELETE /accounts/{id}/sessions/{session}    security
            GET    /post-proposals                      security auditor
            POST   /post-proposals/{id}/decision        security auditor
            POST   /post-proposals/{id}/withdrawal      security
            DELETE /accounts/{id}/sessions              security
            DELETE /me/sessions                         *
            GET    /me/sessions                         *
            DELETE /me/sessions/{session}               *
            GET    /units/{code}/reforms                *
            POST   /units/{code}/reforms                admin
            POST   /units                               admin
            PATCH  /units/{code}                        admin
            """);

    /** Signing in is the one call that anybody may make. */
    private static final Set<String> OPEN = Set.of("POST /tokens");

    @Inject
    SampleOffice sample;

    private static Map<String, Set<String>> read(String table) {
        Map<String, Set<String>> allowed = new TreeMap<>();
        table.lines().map(row -> row.split(" +", 3)).forEach(row -> {
            List<String> accounts = row[2].equals("*") ? ACCOUNTS : List.of(row[2].split(" "));
            assertThat(ACCOUNTS).containsAll(accounts);
            assertThat(allowed.put(row[0] + " " + row[1], Set.copyOf(accounts)))
                    .as("twice: " + row[1])
                    .isNull();
        });
        return allowed;
    }

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
                .replace("{item}", "987654321")
                .replace("{code}", "X999")
                .replace("{session}", "987654321")
                .replace("{topic}", "nothing")
                .replace("{section}", "totals")
                .replace("{door}", "OIDC")
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
