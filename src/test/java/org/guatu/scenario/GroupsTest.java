package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Which coordination group is behind, by its words and by the office's. Told in order. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GroupsTest extends AprilStory {
    @Override
    String[] rows() {
        return new String[] {
            row(1, "甲任务", "区行政审批局", "", "2024年12月底前", "季报"),
            row(2, "乙任务", "区教育局", "", "2024年3月底前", "季报").replace("法治建设", "普法宣传"),
        };
    }

    private JsonPath chart() {
        return tasks.as("leader").read("/heatmap?rows=group&columns=list&list=" + list);
    }

    @Test
    @Order(1)
    void the_heatmap_has_a_row_for_each_group_with_tasks() {
        assertThat(chart().getList("rows.key")).containsExactly("LAW_OBSERVANCE", "OFFICE");
        assertThat(chart().getList("rows.label")).containsExactly("守法普法协调小组", "依法治区办统筹");
        assertThat(tasks.as("leader")
                        .all("/heatmap/tasks?rows=group&columns=list&list=" + list + "&row=LAW_OBSERVANCE"))
                .extracting(one -> one.get("title"))
                .containsExactly("乙任务");
        assertThat(tasks.as("leader").read("/questions/groups").getString("sentence"))
                .contains("守法普法协调小组");
    }

    @Test
    @Order(2)
    void the_office_names_another_group_and_the_chart_follows() {
        tasks.office
                .put("/area-groups", Map.of("area", "普法宣传", "group", "JUDICIARY"))
                .then()
                .statusCode(200);

        assertThat(chart().getList("rows.key")).containsExactly("JUDICIARY", "OFFICE");
        assertThat(tasks.office.all("/area-groups").toString()).contains("JUDICIARY");
    }

    @Test
    @Order(3)
    void an_area_that_no_list_has_and_an_unknown_group_are_refused() {
        tasks.office
                .put("/area-groups", Map.of("area", "别的", "group", "JUDICIARY"))
                .then()
                .statusCode(422);
        tasks.office
                .put("/area-groups", Map.of("area", "普法宣传", "group", "NOBODY"))
                .then()
                .statusCode(422);
        tasks.as("leader")
                .put("/area-groups", Map.of("area", "普法宣传", "group", "OFFICE"))
                .then()
                .statusCode(403);
    }

    @Test
    @Order(4)
    void the_page_names_it_too() {
        Pages office = Pages.as("office", sample.password());
        assertThat(office.get("/area-groups")).contains("普法宣传", "司法协调小组", "已确定");
        office.post("/area-groups", Map.of("area", "法治建设", "group", "LEGISLATION"))
                .then()
                .statusCode(303);
        assertThat(chart().getList("rows.key")).containsExactly("JUDICIARY", "LEGISLATION");
    }
}
