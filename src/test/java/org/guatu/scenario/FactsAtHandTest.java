package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.insight.duty.Duties;
import org.guatu.insight.duty.ReviewQueue;
import org.guatu.insight.heatmap.Axis;
import org.guatu.insight.heatmap.Heatmaps;
import org.guatu.insight.heatmap.Measure;
import org.guatu.insight.task.TaskFilter;
import org.guatu.insight.task.TaskViews;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.stamp.Stamps;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept in memory of a region says at every moment what its tables say. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class FactsAtHandTest {
    private static final long SEED = 20_240_404;
    private static final List<String> UNITS = List.of("D041", "D018", "D022", "D011");
    private static long list;

    @Inject
    SampleOffice sample;

    @Inject
    GatheringFacts facts;

    @Inject
    TaskViews views;

    @Inject
    Duties duties;

    @Inject
    ReviewQueue reviews;

    @Inject
    Heatmaps heatmaps;

    @Inject
    Catalogue catalogue;

    @Inject
    Organization organization;

    @Inject
    Stamps stamps;

    @Inject
    DataSource database;

    private Client office;

    @BeforeEach
    void anIssuedListAtWork() {
        office = Client.as("office", sample.password());
        if (list == 0) {
            list = office.issueSample("annual-63.csv", "ANNUAL", 2024);
            office.moveClockTo("2024-01-22T09:00:00+08:00");
            office.moveClockTo("2024-04-03T09:00:00+08:00");
        }
    }

    @Test
    void after_every_act_of_a_quarter_it_says_what_a_whole_reading_says() {
        Random random = new Random(SEED);
        agreesWithTheTables(random);
        List<Map<String, Object>> tasks = office.all("/tasks?phase=IN_PROGRESS");
        int acted = 0;
        for (Map<String, Object> task : tasks) {
            if (acted == 14) {
                break;
            }
            if (act(task, acted, random)) {
                acted++;
                agreesWithTheTables(random);
            }
        }
        assertThat(acted).as("acts that were taken").isEqualTo(14);
        office.moveClockTo("2024-04-19T09:00:00+08:00");
        agreesWithTheTables(random);
        office.issueSample("plan-296.csv", "FIVE_YEAR_PLAN", 2024);
        agreesWithTheTables(random);
    }

    /** A report, its decision, a halt, a mark: whatever the task takes. */
    private boolean act(Map<String, Object> task, int number, Random random) {
        Object id = task.get("id");
        String code = ((Map<?, ?>) task.get("lead")).get("code").toString().toLowerCase(Locale.ROOT);
        if (number % 4 == 3) {
            return office.put("/tasks/" + id + "/key-task", Map.of("key", true)).statusCode() == 200;
        }
        Client lead = Client.as(code, sample.password());
        String period = lead.read("/tasks/" + id).getString("obligations[0].period");
        var sent = lead.post(
                "/tasks/" + id + "/reports",
                Map.of("period", String.valueOf(period), "percent", random.nextInt(100), "done", "已推进"));
        if (sent.statusCode() != 201) {
            return false;
        }
        agreesWithTheTables(random);
        Map<String, Object> decision = number % 2 == 0
                ? Map.of("decision", "ACCEPT", "grade", "GOOD")
                : Map.of("decision", "RETURN", "reason", "请补充数据");
        office.post("/reports/" + sent.jsonPath().getLong("id") + "/decision", decision);
        return true;
    }

    private void agreesWithTheTables(Random random) {
        for (Caller by : readers()) {
            TaskFilter filter = filter(random);
            LocalDate past = LocalDate.of(2024, 1 + random.nextInt(3), 28);
            Supplier<List<?>> seen = () -> List.of(
                    views.list(filter, by),
                    views.list(TaskFilter.ALL, by),
                    duties.of(by),
                    reviews.of(by),
                    heatmaps.view(Axis.AREA, Axis.MONTH, Measure.RED_YELLOW, null, (LocalDate) null, by),
                    heatmaps.view(Axis.UNIT, Axis.AREA, Measure.TIMELINESS, null, past, by));

            List<?> atHand = seen.get();

            assertThat(atHand).as(by.roles() + " " + filter).isEqualTo(readWhole(by, seen));
            assertThat(facts.newest(by).tasks().stream().map(Task::id))
                    .as("the scope of " + by.roles())
                    .containsExactlyElementsOf(
                            catalogue.tasks(by).stream().map(Task::id).toList());
        }
    }

    /** A transaction that has changed tasks reads all of them for itself. */
    private <T> T readWhole(Caller by, Supplier<T> seen) {
        QuarkusTransaction.begin();
        try {
            stamps.changed(by.regionId(), 0);
            return seen.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<Caller> readers() {
        long region = organization.regions().get(0).id();
        List<Caller> all = new ArrayList<>();
        all.add(new Caller(0, "", region, Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), ""));
        all.add(new Caller(0, "", region, Set.of(), Set.of(Roles.EVALUATION_TEAM), ""));
        all.add(new Caller(0, "", region, Set.of(), Set.of(Roles.OBSERVER), ""));
        for (String code : UNITS) {
            Unit unit = organization.byCode(region, code).orElseThrow();
            all.add(new Caller(0, "", region, Set.of(unit.id()), Set.of(Roles.LIAISON, Roles.UNIT_HEAD), ""));
        }
        return all;
    }

    private static TaskFilter filter(Random random) {
        return TaskFilter.of(
                random.nextInt(3) == 0 ? list : null,
                random.nextInt(3) == 0 ? UNITS.get(random.nextInt(UNITS.size())) : null,
                random.nextBoolean() ? "any" : null,
                null,
                random.nextInt(4) == 0 ? "IN_PROGRESS,DRAFT" : null,
                random.nextInt(3) == 0 ? "RED,YELLOW" : null,
                random.nextInt(4) == 0 ? "2024-12" : null,
                random.nextInt(4) == 0 ? "法治" : null);
    }

    @Test
    void of_a_past_day_only_what_has_changed_since_is_derived_anew() {
        Caller by = readers().get(0);
        LocalDate past = LocalDate.of(2024, 2, 28);
        RegionFacts before = facts.allYears(past, by);
        assertThat(facts.allYears(past, by)).as("nothing has changed").isSameAs(before);

        long changed = before.tasks().get(0).id();
        office.put("/tasks/" + changed + "/key-task", Map.of("key", true, "reason", "重点"))
                .then()
                .statusCode(200);
        List<Long> anew = facts.allYears(past, by).known().stream()
                .filter(one -> before.known().stream().noneMatch(known -> known == one))
                .map(one -> one.task().id())
                .toList();

        assertThat(anew).contains(changed).allMatch(task -> Stamps.handful(task) == Stamps.handful(changed));
    }

    @Test
    void what_another_node_changed_is_seen_at_the_next_look() throws SQLException {
        long region = organization.regions().get(0).id();
        Caller by = new Caller(0, "", region, Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), "");
        long task = views.list(TaskFilter.ALL, by).get(0).id();

        try (Connection another = database.getConnection();
                PreparedStatement word = another.prepareStatement("update task set title = '另一节点改的' where id = ?");
                PreparedStatement stamp = another.prepareStatement(
                        "update region_stamp set stamp = stamp + 1 where region_id = ? and handful = ?")) {
            word.setLong(1, task);
            word.executeUpdate();
            stamp.setLong(1, region);
            stamp.setInt(2, Stamps.handful(task));
            stamp.executeUpdate();
        }

        assertThat(views.list(TaskFilter.ALL, by).get(0).title()).isEqualTo("另一节点改的");
    }
}
