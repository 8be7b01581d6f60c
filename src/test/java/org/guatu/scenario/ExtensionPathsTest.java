package org.guatu.scenario;

import static org.guatu.support.ChangedTasks.row;
import static org.guatu.support.Extended.ask;
import static org.guatu.support.Extended.asked;
import static org.guatu.support.Extended.decide;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Extended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The ways through {@code bpmn/extension.bpmn} that {@link ExtensionTest} does not take, by element names. In order. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExtensionPathsTest extends AprilStory {
    private static String referred;
    private static String undecided;

    @Inject
    Extended extended;

    private Client unit;
    private Client liaison;

    @Override
    void prepare() {
        extended.admitLiaison("D041");
    }

    @Override
    String[] rows() {
        return new String[] {
            own(1, "改后即签", "2024年6月底前"),
            own(2, "退回未改", "2024年4月底前"),
            own(3, "委员会迟", "2024年6月底前"),
            own(4, "另行调整", "2024年6月底前"),
            own(5, "要取消", "2024年6月底前"),
            own(6, "年末未定", "2024年11月底前")
        };
    }

    @BeforeEach
    void signIn() {
        unit = tasks.as("d041");
        liaison = tasks.as("liaison");
    }

    private static String own(int serial, String title, String deadline) {
        return row(serial, title, "区行政审批局", "", deadline, "季报");
    }

    @Test
    @Order(1)
    void the_head_writes_anew_what_was_given_back_and_signs_at_once() {
        String request = ask(liaison, task("改后即签"), "2024-08-31", false);
        extended.waitsAt(request, "signExtension");
        unit.post(request + "/return", Map.of()).then().statusCode(422).body("problems.field", hasItem("reason"));
        unit.post(request + "/return", Map.of("reason", "日期太晚")).then().statusCode(200);
        extended.waitsAt(request, "reviseExtension");
        unit.post(request + "/return", Map.of("reason", "再改")).then().statusCode(409);

        unit.put(request, asked("2024-07-31", true)).then().statusCode(200).body("state", equalTo("SIGNED"));

        extended.waitsAt(request, "decideExtension");
        unit.post(request + "/signature").then().statusCode(409);
        tasks.agree();
    }

    @Test
    @Order(2)
    void a_request_falls_with_a_close_out_another_adjustment_or_a_cancellation() {
        String closing = "/extensions/" + unit.read(task("改后即签")).getLong("extensions[0].id");
        unit.post(task("改后即签") + "/close-out", Map.of("summary", "全部完成", "evidence", List.of(unit.proof("成果.pdf"))))
                .then()
                .statusCode(201);
        fell(closing, "销号");

        String adjusted = ask(unit, task("另行调整"), "2024-08-31", true);
        tasks.adjust(task("另行调整"), "title", "另行调整（修订）").then().statusCode(200);
        extended.waitsAt(adjusted, "decideExtension");
        tasks.adjust(task("另行调整（修订）"), "deadline", "2024年9月底前").then().statusCode(200);
        fell(adjusted, "另行调整");

        String cancelled = ask(liaison, task("要取消"), "2024-08-31", false);
        tasks.office
                .post(task("要取消") + "/cancellation", ChangedTasks.approved())
                .then()
                .statusCode(200);
        fell(cancelled, "取消");
        tasks.agree();
    }

    private void fell(String request, String because) {
        extended.waitsAt(request);
        unit.get(request).then().body("state", equalTo("LAPSED")).body("outcome", containsString(because));
    }

    @Test
    @Order(3)
    void what_was_given_back_and_not_written_anew_falls_on_the_last_day() {
        String request = ask(liaison, task("退回未改"), "2024-08-31", false);
        unit.post(request + "/return", Map.of("reason", "补充佐证")).then().statusCode(200);
        tasks.office.put(task("委员会迟") + "/key-task", Map.of("key", true)).then().statusCode(200);
        referred = ask(unit, task("委员会迟"), "2024-08-31", true);
        decide(tasks.office, referred, "RECOMMEND", "", "情况属实").then().statusCode(200);

        tasks.office.moveClockTo("2024-04-17T20:00:00+08:00");
        extended.waitsAt(request, "reviseExtension");
        tasks.office.moveClockTo("2024-04-18T09:00:00+08:00");

        fell(request, "未签字");
    }

    @Test
    @Order(4)
    void the_committee_is_reminded_and_nothing_is_approved_by_itself() {
        tasks.office.moveClockTo("2024-04-24T09:00:00+08:00");
        tasks.as("committee")
                .get("/notices?limit=500")
                .then()
                .body("items.kind", hasItem("notification.extensionLate"));
        extended.waitsAt(referred, "decideByCommittee");
        unit.post(referred + "/withdrawal").then().statusCode(200);
        extended.waitsAt(referred);
        unit.get(task("委员会迟")).then().body("due", equalTo("2024-06-30"));
    }

    @Test
    @Order(5)
    void a_request_that_is_undecided_when_the_list_ends_falls_with_it() {
        undecided = ask(unit, task("年末未定"), "2024-12-20", true);
        tasks.office.moveClockTo("2024-12-31T10:00:00+08:00");
        extended.waitsAt(undecided, "decideExtension");

        tasks.as("evaluator")
                .post(task("年末未定") + "/evaluation", Map.of("grade", "FAIL", "comment", "未完成"))
                .then()
                .statusCode(201);

        extended.waitsAt(undecided, "decideExtension");
        tasks.office.moveClockTo("2025-01-01T10:00:00+08:00");

        fell(undecided, "清单已期满");
        tasks.agree();
    }
}
