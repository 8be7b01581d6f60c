package org.guatu.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the top region decides holds in every region; what another adds is its own. Told in order. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LawAndOwnTest {
    private static final String ROW = "2024年12月底前";

    @Inject
    SampleOffice sample;

    @Inject
    SecondRegion neighbours;

    private ChangedTasks top() {
        return new ChangedTasks(sample.password());
    }

    private ChangedTasks other() {
        return new ChangedTasks(sample.password(), SecondRegion.ACCOUNTS);
    }

    private static Map<String, Object> closed() {
        return Map.of("working", false, "name", "建区纪念日");
    }

    private static String actBy(ChangedTasks office, String title) {
        Object task = office.office.all("/tasks").stream()
                .filter(one -> title.equals(one.get("title")))
                .findFirst()
                .orElseThrow()
                .get("id");
        return office.read("/tasks/" + task).getString("next.due");
    }

    @Test
    @Order(1)
    void a_day_that_a_region_closes_moves_its_own_terms_and_no_others() {
        neighbours.open(sample.password());
        top().issue(2024, ChangedTasks.row(1, "上级任务", "区行政审批局", "", ROW, "季报"));
        other().issue(2024, ChangedTasks.row(1, "下级任务", SecondRegion.unit("区行政审批局"), "", ROW, "季报"));
        String before = actBy(top(), "上级任务");
        assertThat(actBy(other(), "下级任务")).isEqualTo(before).isEqualTo("2024-01-05");

        int moved = other().as("admin")
                .put("/calendar/days/2024-01-04", closed())
                .then()
                .statusCode(200)
                .extract()
                .path("terms");

        assertThat(moved).isPositive();
        assertThat(actBy(other(), "下级任务")).isEqualTo("2024-01-08");
        assertThat(actBy(top(), "上级任务")).isEqualTo(before);
        top().as("admin").get("/calendar/2024").then().body("days.day", not(hasItem("2024-01-04")));
        other().office.get("/calendar/2024").then().body("days.source", hasItem("REGION"));
        top().agree();
    }

    @Test
    @Order(2)
    void nobody_but_the_top_region_says_what_is_law() {
        Client admin = other().as("admin");
        admin.put("/calendar/days/2024-02-12", Map.of("working", true, "name", "加班"))
                .then()
                .statusCode(409)
                .body("detail", containsString("2024-02-12"));
        admin.put("/calendar/days/2024-02-04", closed()).then().statusCode(409);
        admin.put("/calendar/days/2024-01-13", Map.of("working", true, "name", "加班"))
                .then()
                .statusCode(409);
        admin.post("/calendar/notices", Map.of("text", "国务院办公厅关于2027年部分节假日安排的通知", "year", 2027))
                .then()
                .statusCode(403);
        admin.with().delete("/api/v1/calendar/days/2024-01-03").then().statusCode(404);
    }

    @Test
    @Order(3)
    void what_the_top_region_declares_holds_everywhere_and_over_what_a_region_closed() {
        top().as("admin")
                .put("/calendar/days/2024-01-04", Map.of("working", true, "name", "全省开工日"))
                .then()
                .statusCode(200);

        assertThat(actBy(other(), "下级任务")).isEqualTo("2024-01-05");
        other().as("admin").put("/calendar/days/2024-01-04", closed()).then().statusCode(409);
        top().agree();
    }

    @Test
    @Order(4)
    void a_kind_that_a_region_adds_is_its_own_and_those_of_all_are_not_its_to_edit() {
        Map<String, Object> kind = Map.of("code", "SPECIAL_ACTION", "name", "专项行动", "englishName", "Special action");
        String own = other().as("admin")
                .post("/kinds", kind)
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        assertThat(own).matches("R\\d+_SPECIAL_ACTION");
        other().as("admin")
                .put("/kinds/" + own, Map.of("offered", false))
                .then()
                .statusCode(200);
        other().as("admin")
                .put("/kinds/ANNUAL", Map.of("offered", false))
                .then()
                .statusCode(403);
        top().as("admin").get("/kinds/" + own).then().statusCode(404);
        top().as("admin").put("/kinds/" + own, Map.of("offered", true)).then().statusCode(404);
        top().as("admin").get("/kinds").then().body("items.code", not(hasItem(own)));
        top().as("admin").post("/kinds", kind).then().statusCode(201);
        other().office.get("/kinds").then().body("items.code", hasItem("SPECIAL_ACTION"));
    }
}
