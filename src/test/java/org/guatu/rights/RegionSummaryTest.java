package org.guatu.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.guatu.organization.Administering;
import org.guatu.organization.Region;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A region above, one below it with tasks, and an empty one below that. Told in order. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegionSummaryTest {
    private static ChangedTasks above;
    private static ChangedTasks below;
    private static long list;

    @Inject
    SampleOffice sample;

    @Inject
    SecondRegion neighbours;

    @Inject
    Administering administering;

    @Inject
    DataSource database;

    @BeforeEach
    void open() {
        if (above != null) {
            return;
        }
        Region second = neighbours.openSmall(sample.password(), sample.region().orElseThrow());
        administering.addRegion("990011", "乙区一园", second.id());
        administering.addRegion("880001", "别处", null);
        above = new ChangedTasks(sample.password());
        below = new ChangedTasks(sample.password(), SecondRegion.ACCOUNTS);
        list = below.issuedBeforeApril(
                row(1, "按季任务", SecondRegion.unit("区行政审批局"), "", "2024年12月底前", "季报"),
                row(2, "到期任务", SecondRegion.unit("区行政审批局"), "", "2024年3月底前", "季报"),
                row(3, "长年任务", SecondRegion.unit("区教育局"), "", "长期坚持", "季报"));
    }

    private static JsonPath seen(String query) {
        return above.as("leader").read("/regions/summary" + query);
    }

    @Test
    @Order(1)
    void a_leader_sees_one_row_for_each_region_directly_below() {
        JsonPath seen = seen("");

        assertThat(seen.getList("items.region.code")).containsExactly("990001");
        assertThat(seen.getMap("items[0]"))
                .containsEntry("tasks", 3)
                .containsEntry("red", 1)
                .containsEntry("yellow", 2)
                .containsEntry("overdue", 1)
                .containsEntry("closed", 0)
                .containsEntry("completion", 0f);
        assertThat(seen.getString("next")).isNull();
    }

    @Test
    @Order(2)
    void a_region_is_opened_down_to_what_has_none_below() {
        assertThat(seen("?of=990001").getList("items.region.code")).containsExactly("990011");
        assertThat(seen("?of=990001").getMap("items[0]"))
                .containsEntry("tasks", 0)
                .containsEntry("completion", null)
                .containsEntry("onSchedule", null);
        assertThat(seen("?of=990011").getList("items")).isEmpty();
    }

    @Test
    @Order(3)
    void nobody_looks_up_or_aside_and_units_do_not_look_at_all() {
        Client lower = below.as("leader");
        lower.get("/regions/summary").then().statusCode(200).body("items.region.code", contains("990011"));
        lower.get("/regions/summary?of=320599").then().statusCode(404);
        above.as("leader").get("/regions/summary?of=880001").then().statusCode(404);
        above.as("leader").get("/regions/summary?asOf=gestern").then().statusCode(422);
        above.as("d041").get("/regions/summary").then().statusCode(403);
        above.as("d041").get("/regions/summary?of=990001").then().statusCode(403);
    }

    @Test
    @Order(4)
    void what_happens_today_leaves_yesterday_as_it_was() {
        assertThat(seen("?asOf=2024-04-08").getMap("items[0]")).containsEntry("yellow", 2);

        below.accepted(below.as("d041"), below.task(list, "按季任务"), "2024-Q1", 30);

        assertThat(seen("").getMap("items[0]")).containsEntry("yellow", 1).containsEntry("green", 1);
        assertThat(seen("?asOf=2024-04-08").getMap("items[0]")).containsEntry("yellow", 2);
    }

    @Test
    @Order(5)
    void a_day_that_nobody_looked_at_is_counted_when_somebody_asks() {
        assertThat(seen("?asOf=2024-03-31").getMap("items[0]"))
                .containsEntry("tasks", 3)
                .containsEntry("red", 0);
        assertThat(seen("?asOf=2024-04-01").getMap("items[0]")).containsEntry("red", 1);
        assertThat(seen("?asOf=2023-12-01").getMap("items[0]")).containsEntry("tasks", 0);
        assertThat(seen("?asOf=2030-01-01").getMap("items[0]")).containsEntry("tasks", 3);
    }

    @Test
    @Order(6)
    void counts_that_were_broken_by_hand_are_made_anew() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update region_summary set red = red + 7 where day = '2024-04-09'");
        }
        assertThat(seen("").getMap("items[0]")).containsEntry("red", 8);

        above.as("admin")
                .post("/regions/summary/recount", Map.of())
                .then()
                .statusCode(200)
                .body("day", equalTo("2024-04-09"))
                .body("regions", equalTo(3));

        assertThat(seen("").getMap("items[0]")).containsEntry("red", 1).containsEntry("tasks", 3);
    }

    @Test
    @Order(7)
    void a_county_without_regions_below_has_no_rows() {
        below.as("leader")
                .get("/regions/summary?of=990011")
                .then()
                .body("items", empty())
                .body("next", nullValue());
    }

    @Test
    @Order(8)
    void the_page_shows_regions_then_areas_and_never_a_task_of_another_region() {
        Pages leader = Pages.as("leader", sample.password());
        assertThat(leader.get("/heatmap")).contains("href=\"/regions\"");
        assertThat(leader.get("/regions")).contains("乙区");
        assertThat(leader.get("/regions?of=990001")).contains("乙区一园", "法治建设").doesNotContain("按季任务");
        assertThat(leader.get("/regions?of=990011")).contains("这个地区还没有下达的任务");
        leader.with().get("/regions?of=880001").then().statusCode(404);
    }
}
