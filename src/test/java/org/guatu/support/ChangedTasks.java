package org.guatu.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small list and its people, for stories about what an office changes in an issued list. */
public final class ChangedTasks {
    private static final String HEAD = "序号,重点领域,任务名称,具体要求,牵头单位,配合单位,完成时限,成果形式,上报频次,分值\n";

    private final String password;
    private final String accounts;
    public final Client office;

    public ChangedTasks(String password) {
        this(password, "");
    }

    /** @param accounts what the names of all accounts begin with, in an office that is not the sample one */
    public ChangedTasks(String password, String accounts) {
        this.password = password;
        this.accounts = accounts;
        this.office = as("office");
    }

    public Client as(String username) {
        return Client.as(accounts + username, password);
    }

    public static String row(
            int serial, String title, String lead, String cooperating, String deadline, String cadence) {
        return String.join(
                        ",", "" + serial, "法治建设", title, title + "的要求", lead, cooperating, deadline, "", cadence, "2")
                + "\n";
    }

    /** Uploads and confirms a list of one year, not issued yet; answers its id. */
    public long draft(int year, String... rows) {
        return draft(year, year, rows);
    }

    /** As above, for a list that spans years. */
    public long draft(int year, int until, String... rows) {
        long upload = office.upload(
                        "/imports",
                        "list.csv",
                        (HEAD + String.join("", rows)).getBytes(StandardCharsets.UTF_8),
                        Map.of("kind", "ANNUAL", "year", year))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        return office.post("/imports/" + upload + "/confirmation", Map.of("until", until))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public long issue(int year, String... rows) {
        return issue(year, year, rows);
    }

    public long issue(int year, int until, String... rows) {
        long list = draft(year, until, rows);
        office.post("/lists/" + list + "/issue").then().statusCode(200);
        return list;
    }

    /** Issues a list of 2024 and comes to a morning in April: whoever kept silent has accepted, and a quarter is over. */
    public long issuedBeforeApril(String... rows) {
        long list = issue(2024, rows);
        office.moveClockTo("2024-01-22T09:00:00+08:00");
        office.moveClockTo("2024-04-09T10:00:00+08:00");
        return list;
    }

    public String task(long list, String title) {
        return office.all("/tasks?list=" + list).stream()
                .filter(one -> title.equals(one.get("title")))
                .map(one -> "/tasks/" + one.get("id"))
                .findFirst()
                .orElseThrow();
    }

    /** What is changed, with reason, basis and approval. */
    public static Map<String, Object> approved(Object... pairs) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "reason", "上级部署有变化", "basis", "某依法治区办〔2024〕8号", "approvedBy", "区委依法治区委员会", "approvedOn", "2024-01-02"));
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return body;
    }

    public Response adjust(String task, Object... pairs) {
        return office.post(task + "/adjustment", approved(pairs));
    }

    public static Map<String, Object> report(String period, int percent) {
        return Map.of("period", period, "percent", percent, "done", "已部署", "problems", "", "next", "继续");
    }

    /** Hands a report in and, by a second reviewer, has it accepted. */
    public void accepted(Client unit, String task, String period, int percent) {
        long report = unit.post(task + "/reports", report(period, percent))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        as("reviewer")
                .post("/reports/" + report + "/decision", Map.of("decision", "ACCEPT", "grade", "B"))
                .then()
                .statusCode(200);
    }

    public List<String> active(String task) {
        return office.read(task + "/process").getList("active");
    }

    public JsonPath read(String path) {
        return office.read(path);
    }

    /** Lead and partner of the tasks are told of so many reports of these periods, and of each once. */
    public void toldOnce(int reports, String... periods) {
        for (String who : List.of("d041", "d005")) {
            Map<String, Long> told = as(who).all("/notices").stream()
                    .map(one -> String.valueOf(one.get("text")))
                    .filter(text -> Stream.of(periods).anyMatch(text::contains))
                    .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
            assertThat(told).as("%s hears of two reports of each task", who).hasSize(reports);
            assertThat(told.values()).as("once of each").containsOnly(1L);
        }
    }

    public void agree() {
        as("admin")
                .get("/reconciliation")
                .then()
                .statusCode(200)
                .body("mismatches", hasSize(0))
                .body("timers.mismatches", hasSize(0));
    }
}
