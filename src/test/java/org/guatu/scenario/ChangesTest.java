package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What became different between two days, and what leaders are told of it. Told in order. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangesTest extends AprilStory {
    private Client unit;

    @Override
    String[] rows() {
        return new String[] {
            row(1, "一直不报", "区行政审批局", "区委统战部", "2024年12月底前", "季报"),
            row(2, "晚报恢复", "区行政审批局", "", "2024年12月底前", "季报"),
            row(3, "按时报送", "区行政审批局", "", "2024年12月底前", "季报"),
            row(4, "四月到期", "区行政审批局", "", "2024年4月底前", "季报")
        };
    }

    @BeforeEach
    void signIn() {
        unit = tasks.as("d041");
    }

    private JsonPath between(String from, String to) {
        return tasks.office.read("/changes?limit=500&list=" + list + "&from=" + from + "&to=" + to);
    }

    private Map<String, Object> change(String title, String from, String to) {
        return between(from, to).getMap("items.find { it.task.title == '" + title + "' }");
    }

    @Test
    @Order(1)
    void what_a_spring_did_is_told_with_the_day_since_which_it_is_so() {
        tasks.accepted(unit, task("按时报送"), "2024-Q1", 30);
        tasks.office.moveClockTo("2024-04-22T09:00:00+08:00");
        tasks.accepted(unit, task("晚报恢复"), "2024-Q1", 30);
        tasks.office.moveClockTo("2024-05-13T09:00:00+08:00");

        // The first quarter was due on 7 April, after the holiday.
        assertThat(change("四月到期", "2024-04-03", "2024-04-10"))
                .containsEntry("what", "TURNED_RED")
                .containsEntry("is", "RED")
                .containsEntry("on", "2024-04-08");
        assertThat(change("四月到期", "2024-04-26", "2024-05-10"))
                .containsEntry("what", "FELL_DUE")
                .containsEntry("was", "RED")
                .containsEntry("on", "2024-04-30");
        assertThat(change("晚报恢复", "2024-04-21", "2024-04-28"))
                .containsEntry("what", "RECOVERED")
                .containsEntry("was", "YELLOW")
                .containsEntry("is", "GREEN")
                .containsEntry("on", "2024-04-22");
        assertThat(change("按时报送", "2024-04-01", "2024-05-10")).isNull();
    }

    @Test
    @Order(2)
    void they_account_for_the_difference_of_two_charts() {
        LocalDate first = LocalDate.of(2024, 3, 25);
        for (LocalDate from = first; from.isBefore(LocalDate.of(2024, 5, 9)); from = from.plusDays(3)) {
            LocalDate to = from.plusDays(5);
            List<Map<String, Object>> items =
                    between(from.toString(), to.toString()).getList("items");
            long more = items.stream()
                    .filter(one -> behind(one.get("is")) && !behind(one.get("was")))
                    .count();
            long fewer = items.stream()
                    .filter(one -> !behind(one.get("is")) && behind(one.get("was")))
                    .count();

            assertThat(behind(to) - behind(from)).as("%s to %s", from, to).isEqualTo((int) (more - fewer));
        }
    }

    private static boolean behind(Object light) {
        return "RED".equals(light) || "YELLOW".equals(light);
    }

    private int behind(LocalDate day) {
        return tasks.office
                .read("/heatmap?rows=region&columns=list&list=" + list + "&asOf=" + day)
                .getInt("cells[0].n");
    }

    @Test
    @Order(3)
    void days_that_stand_the_wrong_way_round_or_far_apart_are_refused() {
        String call = "/changes?from=2024-05-01&to=2024-04-01";
        tasks.office.get(call).then().statusCode(422).body("problems.field", contains("from"));
        tasks.office.get("/changes?from=2019-05-01").then().statusCode(422).body("problems.field", contains("from"));
        tasks.office.get("/changes?to=may").then().statusCode(422).body("problems.field", contains("to"));
        tasks.office.get("/changes?list=999999").then().statusCode(404);
        tasks.as("d022").get("/changes?from=2024-03-25").then().statusCode(200).body("items", empty());
    }

    @Test
    @Order(4)
    void leaders_are_answered_from_the_same_tasks() {
        Client leader = tasks.as("leader");
        leader.get("/questions").then().statusCode(200).body("items.topic", hasItem("CHANGES"));
        leader.get("/questions/changes?asOf=2024-04-10")
                .then()
                .body("sentence", equalTo("近 7 天新增滞后 1 项，主要在“法治建设”；0 项恢复，0 项销号。"))
                .body("rows", hasSize(3))
                .body("rows[0][0].href", equalTo(task("四月到期")))
                .body("rows[0][5].text", equalTo("2024-04-08"));
        leader.get("/questions/reds").then().body("rows[0][1].text", equalTo("逾期"));
        leader.get("/questions/units")
                .then()
                .body("rows[0][0].text", equalTo("区行政审批局"))
                .body("rows[0][2].text", equalTo("1"));
        leader.get("/questions/cooperation").then().body("rows[0][0].text", equalTo("区委统战部"));
        leader.get("/questions/slipped").then().body("rows", hasSize(0));
        leader.get("/questions/weather").then().statusCode(422).body("problems.field", contains("topic"));
        tasks.as("d022").get("/questions").then().statusCode(403);
    }
}
