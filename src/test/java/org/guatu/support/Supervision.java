package org.guatu.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people of supervision and what they do most: open a finding, hand it out, bring it as far as a test needs it. */
public final class Supervision {
    private static final int SAMPLE = 63;

    public final Client office;
    public final Client reviewer;
    public final Client inspector;
    public final Client leader;
    public final Client observer;
    private final String password;

    public Supervision(String password) {
        this.password = password;
        office = as("office");
        reviewer = as("reviewer");
        inspector = as("inspector");
        leader = as("leader");
        observer = as("observer");
    }

    public Client as(String username) {
        return Client.as(username, password);
    }

    public LocalDate today() {
        return OffsetDateTime.parse(office.read("/clock").getString("now"))
                .atZoneSameInstant(org.guatu.platform.time.OfficeClock.ZONE)
                .toLocalDate();
    }

    /** The day so many working days from today. */
    public String in(int workingDays) {
        return Defaults.CALENDAR.plus(today(), workingDays).toString();
    }

    /** Lets the time pass until ten in the morning of the day after another. */
    public void pass(String day) {
        office.moveClockTo(LocalDate.parse(day).plusDays(1) + "T10:00:00+08:00");
    }

    public void moveTo(String day) {
        office.moveClockTo(day + "T10:00:00+08:00");
    }

    /** The list of the sample, issued once for all that share the office. */
    public long issuedList() {
        // Other tests of the office make small lists of their own.
        return office.all("/lists").stream()
                .filter(list -> Integer.parseInt(String.valueOf(list.get("tasks"))) >= SAMPLE)
                .findFirst()
                .map(Supervision::id)
                .orElseGet(() -> office.issueSample("annual-63.csv", "ANNUAL", 2024));
    }

    /** A task that a unit leads. */
    public long taskOf(String unit) {
        return office.all("/tasks?list=" + issuedList() + "&unit=" + unit + "&part=lead").stream()
                .filter(task -> task.toString().contains("lead={code=" + unit))
                .findFirst()
                .map(Supervision::id)
                .orElseThrow();
    }

    public Map<String, Object> finding(String unit, String due) {
        return new HashMap<>(Map.of(
                "source", "INSPECTION",
                "kind", "LIMITED",
                "severity", "SERIOUS",
                "title", "行政执法公示不及时",
                "problem", "2024 年一季度 12 件行政处罚未在 7 个工作日内公示。",
                "standard", "全部补公示，建立台账，连续两个月无逾期。",
                "deduction", "按考核细则扣 0.5 分",
                "lead", unit,
                "due", due));
    }

    private static long id(Map<String, Object> row) {
        return Long.parseLong(String.valueOf(row.get("id")));
    }

    /** Opens a finding; answers its id. */
    public long found(String unit) {
        return inspector
                .post("/findings", finding(unit, in(20)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("card.id");
    }

    public long assigned(String unit) {
        long id = found(unit);
        act(office, id, "assignment", Map.of(), "ASSIGNED");
        return id;
    }

    public long planned(String unit) {
        long id = assigned(unit);
        plan(unit, id);
        return id;
    }

    public void plan(String unit, long id) {
        act(as(unit.toLowerCase(java.util.Locale.ROOT)), id, "plan", aPlan(), "PLAN_SUBMITTED");
    }

    public Map<String, Object> aPlan() {
        return Map.of("measures", "逐件补公示；指定专人每周核对。", "person", "分管副局长");
    }

    public long rectifying(String unit) {
        long id = planned(unit);
        act(reviewer, id, "plan/decision", Map.of("decision", "ACCEPT"), "RECTIFYING");
        return id;
    }

    public long selfVerified(String unit) {
        long id = rectifying(unit);
        done(unit, id);
        return id;
    }

    public void done(String unit, long id) {
        Client owner = as(unit.toLowerCase(java.util.Locale.ROOT));
        act(
                owner,
                id,
                "verification",
                Map.of("summary", "12 件已全部公示。", "evidence", List.of(owner.proof("公示截图.pdf"))),
                "SELF_VERIFIED");
    }

    public long verified(String unit) {
        long id = selfVerified(unit);
        act(reviewer, id, "verification/decision", Map.of("decision", "ACCEPT"), "OFFICE_VERIFIED");
        return id;
    }

    public long closed(String unit) {
        long id = verified(unit);
        act(reviewer, id, "closing", Map.of("lookBackOn", in(40)), "CLOSED");
        return id;
    }

    /** Takes an act and expects the stage behind it. */
    public ValidatableResponse act(Client by, long id, String act, Map<String, Object> words, String stage) {
        ValidatableResponse answer =
                by.post("/findings/" + id + "/" + act, words).then().statusCode(200);
        assertThat(answer.extract().jsonPath().getString("card.stage")).isEqualTo(stage);
        return answer;
    }

    /** Where the token of a finding waits: one element, or none. */
    public List<String> waitsAt(long findingId) {
        return reviewer.read("/findings/" + findingId).getList("active");
    }

    /** Keys of the notices that somebody has about a page. */
    public List<String> notices(Client reader, String title) {
        return reader.all("/notices").stream()
                .filter(notice -> String.valueOf(notice.get("text")).contains(title))
                .map(notice -> String.valueOf(notice.get("kind")))
                .toList();
    }

    /** The kinds of duties that somebody has with a title. */
    public List<String> duties(Client reader, String title) {
        JsonPath all = reader.read("/me/duties?limit=500");
        return all.getList("items.findAll { it.matter != null && it.matter.title == '" + title + "' }.kind");
    }
}
