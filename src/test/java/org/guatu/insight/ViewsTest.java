package org.guatu.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.guatu.catalogue.KeepingLists;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskUnits;
import org.guatu.catalogue.wording.TaskWording;
import org.guatu.insight.duty.Duties;
import org.guatu.insight.heatmap.Axis;
import org.guatu.insight.heatmap.Heatmaps;
import org.guatu.insight.heatmap.Measure;
import org.guatu.insight.task.TaskFilter;
import org.guatu.insight.task.TaskViews;
import org.guatu.insight.wall.Grouping;
import org.guatu.insight.wall.WallCharts;
import org.guatu.insight.wall.WallQuery;
import org.guatu.lifecycle.Assigning;
import org.guatu.lifecycle.Issuing;
import org.guatu.organization.Administering;
import org.guatu.organization.Organization;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.Region;
import org.guatu.organization.Roles;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.UnitsFile;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.SubmitContribution;
import org.guatu.support.DatabaseResource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every test has a region of its own: a lead, a cooperating and a foreign unit, an office, and a list of six tasks. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ViewsTest {
    private static final String PASSWORD = "Guatu-2024";
    private static final HashedPassword HASHED = HashedPassword.of(PASSWORD);
    private static final AtomicInteger NUMBER = new AtomicInteger(330100);
    private static final String UNITS =
            """
            单位编码,单位名称,规范全称,别名,单位类别,上级单位编码,协调小组,行政执法主体,是否集合,成员规则
            D011,区委依法治区办,区委依法治区办,,议事协调机构办公室,D022,综合,否,否,
            D018,区教育局,区教育局,,政府工作部门,,守法普法协调小组,是,否,
            D022,区司法局,区司法局,,政府工作部门,,综合,否,否,
            D030,区财政局,区财政局,,政府工作部门,,综合,否,否,
            T005,临湖镇,临湖镇,,镇,,,是,否,
            S001,各区镇（街道）,全部镇、街道,,单位集合,,,否,是,"SELECT 单位类别 IN (镇,街道)"
            """;

    @Inject
    Organization organization;

    @Inject
    Administering administering;

    @Inject
    Admitting admitting;

    @Inject
    KeepingLists keeping;

    @Inject
    Issuing issuing;

    @Inject
    Assigning assigning;

    @Inject
    Contributing contributing;

    @Inject
    TaskViews tasks;

    @Inject
    Duties duties;

    @Inject
    ListViews lists;

    @Inject
    Heatmaps heatmaps;

    @Inject
    WallCharts walls;

    @Inject
    SessionFactory sessions;

    @Inject
    Clock clock;

    private Region region;
    private Caller office;
    private Caller lead;
    private int year;
    private TaskList list;
    private long taskId;

    @BeforeEach
    void a_list_is_issued() {
        region = administering.addRegion(Integer.toString(NUMBER.incrementAndGet()), "某区", null);
        administering.addUnits(Caller.systemIn(region.id()), UnitsFile.read(UNITS));
        office = caller("D011", Roles.RULE_OF_LAW_OFFICE);
        lead = caller("D018", Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD);
        year = LocalDate.now(clock).getYear();
        list = issue("年度要点", 6);
        taskId = tasks.list(TaskFilter.ALL, office).get(0).id();
    }

    private Caller caller(String unit, String... roles) {
        return new Caller(1, "某人", region.id(), Set.of(unit(unit)), Set.of(roles), unit);
    }

    private long unit(String code) {
        return organization.byCode(region.id(), code).orElseThrow().id();
    }

    private TaskList issue(String title, int size) {
        TaskList drafted = draft(title, size);
        issuing.issue(drafted.id(), office);
        return drafted;
    }

    private TaskList draft(String title, int size) {
        List<NewTask> rows = IntStream.rangeClosed(1, size).mapToObj(this::row).toList();
        return keeping.draft("ANNUAL", title, year, year, rows, office);
    }

    /** Half of them led by the education bureau; the finance bureau and all towns cooperate in every one. */
    private NewTask row(int n) {
        LocalDate due = LocalDate.of(year, 12, 31);
        return new NewTask(
                "N-" + n,
                n,
                new TaskWording(
                        List.of(n <= 4 ? "一、科学立法" : "二、依法行政"),
                        Integer.toString(n),
                        "任务" + n,
                        "要求" + n,
                        null,
                        new Deadline(year + "年底", DeadlineKind.FIXED, due, null, null, List.of()),
                        Cadence.MONTHLY,
                        null,
                        "成果"),
                new TaskUnits(unit(n % 2 == 1 ? "D018" : "D022"), Set.of(), Set.of(unit("D030")), Set.of(unit("S001"))),
                null,
                null);
    }

    private Reader as(@Nullable String unit, String... roles) {
        String username = "v" + NUMBER.incrementAndGet();
        List<PostCard> posts = java.util.stream.Stream.of(roles)
                .map(role -> new PostCard(unit, role))
                .toList();
        admitting.admit(Caller.systemIn(region.id()), username, new PersonCard("某人", null, posts), HASHED);
        String token = given().contentType("application/json")
                .body(Map.of("username", username, "password", PASSWORD, "label", "test"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        return path ->
                given().auth().oauth2(token).header("Accept-Language", "en").get("/api/v1" + path);
    }

    /** Somebody who reads the API with their token; every call is made anew. */
    private interface Reader {
        Response get(String path);
    }

    @Test
    void a_supervisor_pages_through_all_tasks_in_the_lists_order() {
        Reader supervisor = as("D011", Roles.RULE_OF_LAW_OFFICE);

        String next = supervisor
                .get("/tasks?limit=4")
                .then()
                .statusCode(200)
                .body("items.code", contains("N-1", "N-2", "N-3", "N-4"))
                .body("items[0].lead.code", equalTo("D018"))
                .body("items[0].section", contains("一、科学立法"))
                .body("items[0].list.title", equalTo("年度要点"))
                .body("items[0].cooperating.code", contains("D030", "T005"))
                .body("items[0].cooperating[1].via", equalTo("S001"))
                .body("items[0].sets.code", contains("S001"))
                .body("items[0].phase", equalTo("ASSIGNED"))
                .body("items[0].standing.light", equalTo("GREY"))
                .body("items[0].standing.daysLeft", notNullValue())
                .body("items[0].deadline.kind", equalTo("FIXED"))
                .body("items[0].next.act", equalTo("ACCEPT"))
                .body("items[0].next.who.code", equalTo("D018"))
                .extract()
                .path("next");

        supervisor
                .get("/tasks?limit=4&after=" + next)
                .then()
                .body("items.code", contains("N-5", "N-6"))
                .body("next", nullValue());
    }

    @Test
    void tasks_are_found_by_list_unit_section_phase_light_due_and_words() {
        Reader supervisor = as("D011", Roles.RULE_OF_LAW_OFFICE);
        String all = "/tasks?list=" + list.id();

        supervisor.get(all + "&unit=D018").then().body("items.code", contains("N-1", "N-3", "N-5"));
        supervisor.get(all + "&unit=D030").then().body("items", empty());
        supervisor.get(all + "&unit=D030&part=any").then().body("items", hasSize(6));
        supervisor.get(all + "&section=二、依法行政").then().body("items.code", contains("N-5", "N-6"));
        supervisor.get(all + "&phase=ASSIGNED,ACCEPTED&light=GREY").then().body("items", hasSize(6));
        supervisor.get(all + "&light=RED").then().body("items", empty());
        supervisor.get(all + "&due=" + year + "-12").then().body("items", hasSize(6));
        supervisor.get(all + "&due=" + year + "-12-30").then().body("items", empty());
        supervisor.get(all + "&q=任务4").then().body("items.code", contains("N-4"));
        supervisor
                .get(all + "&light=PINK&phase=X&due=soon")
                .then()
                .statusCode(422)
                .body("problems.field", contains("phase", "light", "due"));
        supervisor.get("/tasks?list=999999").then().statusCode(404);
    }

    @Test
    void a_unit_sees_its_tasks_and_for_anothers_task_nothing() {
        Reader education = as("D018", Roles.LIAISON, Roles.DEPUTY_LEADER);

        education.get("/tasks").then().body("items.code", contains("N-1", "N-3", "N-5"));
        education
                .get("/tasks/" + taskId)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("code", equalTo("N-1"))
                .body("requirement", equalTo("要求1"))
                .body("partial", equalTo(false))
                .body("obligations[-1].period", equalTo(year + "-12"))
                .body("letters", empty())
                .body("year", equalTo(year));
        for (String part : List.of("", "/trail", "/process")) {
            education.get("/tasks/" + (taskId + 1) + part).then().statusCode(404);
        }
        education.get("/lists").then().body("items[0].tasks", equalTo(3)).body("items[0].phases.ASSIGNED", equalTo(3));
    }

    @Test
    void a_cooperating_unit_sees_the_text_and_its_own_part_only() {
        assigning.accept(taskId, null, lead);
        contributing.contribute(
                taskId,
                new SubmitContribution(year + "-12", "财政局做法", "", List.of(), null),
                caller("D030", Roles.LIAISON));
        contributing.contribute(
                taskId,
                new SubmitContribution(year + "-12", "临湖镇做法", "", List.of(), null),
                caller("T005", Roles.LIAISON));

        as("T005", Roles.LIAISON)
                .get("/tasks/" + taskId)
                .then()
                .statusCode(200)
                .body("requirement", equalTo("要求1"))
                .body("partial", equalTo(true))
                .body("contributions.done", contains("临湖镇做法"));
        as("T005", Roles.LIAISON).get("/tasks/" + taskId + "/trail").then().body("items", empty());
        as("D018", Roles.LIAISON).get("/tasks/" + taskId).then().body("contributions.done", contains("临湖镇做法", "财政局做法"));
    }

    @Test
    void the_trail_tells_what_happened_and_the_process_where_the_task_is() {
        Reader supervisor = as("D011", Roles.RULE_OF_LAW_OFFICE);
        supervisor
                .get("/tasks/" + taskId + "/process")
                .then()
                .statusCode(200)
                .body("processId", equalTo("task-year"))
                .body("active", contains("acceptTask"))
                .body("passed", empty());

        assigning.accept(taskId, null, lead);

        supervisor
                .get("/tasks/" + taskId + "/process")
                .then()
                .body("active", hasItems("planMilestones", "awaitYearEnd"))
                .body("passed", hasItems("acceptTask"));
        supervisor
                .get("/tasks/" + taskId + "/trail")
                .then()
                .statusCode(200)
                .body("items[0].act", equalTo("lifecycle.act.accepted"))
                .body("items[0].actText", equalTo("Task accepted"))
                .body("items[0].person", equalTo("某人"));
    }

    @Test
    void duties_are_each_persons_own() {
        as("D018", Roles.DEPUTY_LEADER)
                .get("/me/duties")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.kind", everyItem(equalTo("ACCEPT")))
                .body("items[0].task.code", equalTo("N-1"))
                .body("items[0].daysLeft", notNullValue());
        as("D018", Roles.LIAISON).get("/me/duties").then().body("items", empty());
        as(null, Roles.DISTRICT_LEADER).get("/me/duties").then().body("items", empty());

        assigning.giveBack(taskId, new Because("不属于本单位职责"), null, lead);

        as("D011", Roles.RULE_OF_LAW_OFFICE)
                .get("/me/duties")
                .then()
                .body("items.kind", contains("DECIDE_RETURN"))
                .body("items[0].lead.code", equalTo("D018"));
    }

    @Test
    void a_draft_is_seen_by_those_who_read_the_region_and_has_no_standing() {
        long drafted = draft("草稿", 2).id();

        as("D011", Roles.RULE_OF_LAW_OFFICE)
                .get("/tasks?phase=DRAFT")
                .then()
                .body("items", hasSize(2))
                .body("items[0].standing", nullValue())
                .body("items[0].next.act", equalTo("NONE"));
        as("D011", Roles.RULE_OF_LAW_OFFICE)
                .get("/lists/" + drafted)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("phases.DRAFT", equalTo(2));
        as("D018", Roles.LIAISON).get("/lists/" + drafted).then().statusCode(404);
    }

    @Test
    void a_heatmap_counts_every_task_once_and_refuses_axes_it_does_not_know() {
        Reader leader = as(null, Roles.DISTRICT_LEADER);

        leader.get("/heatmap?rows=unit&columns=area&list=" + list.id())
                .then()
                .statusCode(200)
                .body("rows.key", contains("D018", "D022"))
                .body("columns.label", contains("一、科学立法", "二、依法行政"))
                .body("cells.of", contains(2, 1, 2, 1))
                .body("total.of", equalTo(6));
        leader.get("/heatmap")
                .then()
                .statusCode(200)
                .body("columns", hasSize(12))
                .body("cells", hasSize(24));
        leader.get("/heatmap?rows=colour&columns=month&value=JOY")
                .then()
                .statusCode(422)
                .body("problems.field", contains("rows", "value"));
        leader.get("/heatmap?rows=month&columns=quarter").then().statusCode(422);
        as(null, Roles.OBSERVER).get("/heatmap").then().body("rows", empty());
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_number_of_tasks() {
        Caller cooperating = caller("D030", Roles.LIAISON);
        Map<String, Runnable> views = Map.of(
                "tasks", () -> tasks.list(TaskFilter.ALL, office),
                "duties", () -> duties.of(office),
                "duties of a cooperating unit", () -> duties.of(cooperating),
                "lists", () -> lists.all(office),
                "heatmap",
                        () -> heatmaps.view(Axis.AREA, Axis.MONTH, Measure.TIMELINESS, null, (LocalDate) null, office),
                "wall chart", () -> walls.view(new WallQuery(Set.of(), Grouping.UNIT, false, null), office),
                "heatmap of a list",
                        () -> heatmaps.view(Axis.UNIT, Axis.LIST, Measure.LAG, list.id(), (LocalDate) null, office));
        Map<String, Long> before = counted(views);
        assertThat(before)
                .allSatisfy((view, statements) ->
                        // Three of them ask supervision for findings, suggestions and instructions; the office also
                        // has debriefings to read.
                        assertThat(statements)
                                .as(view)
                                .isPositive()
                                .isLessThanOrEqualTo(view.equals("duties") ? 14 : 13));

        issue("又一清单", 24);

        assertThat(counted(views)).isEqualTo(before);
    }

    private Map<String, Long> counted(Map<String, Runnable> views) {
        return views.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, view -> statements(view.getValue())));
    }

    /** The least of five: units and calendar are kept at hand for seconds, and one of the runs may read them anew. */
    private long statements(Runnable view) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        return IntStream.range(0, 5)
                .mapToLong(run -> {
                    statistics.clear();
                    view.run();
                    return statistics.getPrepareStatementCount();
                })
                .min()
                .orElseThrow();
    }
}
