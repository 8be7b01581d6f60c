package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What leaders are told in April of December. Told in order. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AheadTest extends AprilStory {
    @Override
    String[] rows() {
        return new String[] {
            row(1, "快的任务", "区行政审批局", "", "2024年12月底前", "季报"),
            row(2, "慢的任务", "区行政审批局", "", "2024年12月底前", "季报"),
            row(3, "没动的任务", "区教育局", "", "2024年9月底前", "季报"),
            row(4, "长年任务", "区教育局", "", "长期坚持", "季报")
        };
    }

    private JsonPath answer(String topic) {
        return tasks.as("leader").read("/questions/" + topic);
    }

    /** On 9 April 66 working days are gone since the list was issued on 2 January, and 184 are left of the year. */
    @Test
    @Order(1)
    void each_task_goes_on_as_fast_as_it_came_so_far() {
        tasks.accepted(tasks.as("d041"), task("快的任务"), "2024-Q1", 30);
        tasks.accepted(tasks.as("d041"), task("慢的任务"), "2024-Q1", 20);

        JsonPath answer = answer("pace");

        assertThat(answer.getString("sentence")).contains("年内到期 3 项", "能完成 1 项（33.3%）", "2 项完不成");
        List<List<String>> rows = answer.getList("rows.collect { row -> row.collect { it.text } }");
        assertThat(rows).extracting(one -> one.get(0)).containsExactly("没动的任务", "慢的任务");
        assertThat(rows.get(1)).endsWith("20", "75.8");
        assertThat(rows.get(0)).endsWith("0", "0");
    }

    @Test
    @Order(2)
    void every_unit_stands_with_the_score_of_its_own_forecast() {
        JsonPath answer = answer("grades");
        List<String> hrefs = answer.getList("rows.collect { row -> row[0].href }");
        List<String> scores = answer.getList("rows.collect { row -> row[2].text }");

        assertThat(hrefs).contains("/units/D041/forecast");
        assertThat(scores.get(hrefs.indexOf("/units/D041/forecast")))
                .isEqualTo(String.valueOf(tasks.as("leader")
                        .read("/units/D041/forecast?year=2024")
                        .getString("total")));
    }
}
