package org.guatu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.repository.DeploymentBuilder;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterState;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An instance that began with an earlier release's model, which names its steps otherwise, runs its whole course. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class EarlierModelsTest {
    private static final List<String> PROCESSES = List.of("task-year", "supervision");

    @Inject
    ProcessEngine engine;

    @Inject
    SampleOffice sample;

    @Inject
    LetterBook book;

    private Client office;
    private Client unit;
    private Desk desk;
    private String task;
    private long letter;

    @BeforeEach
    void aTaskAndALetterOnModelsOfAnEarlierRelease() {
        DeploymentBuilder earlier =
                engine.getRepositoryService().createDeployment().name("earlier");
        PROCESSES.forEach(process -> earlier.addInputStream(
                "bpmn/" + process + ".bpmn", getClass().getResourceAsStream("/earlier/" + process + ".bpmn")));
        String deployment = earlier.deploy().getId();
        office = Client.as("office", sample.password());
        unit = Client.as("d030", sample.password());
        desk = new Desk(office, Client.as("reviewer", sample.password()), Client.as("leader", sample.password()));
        long id = desk.tasks(desk.issue(1, "区水务局")).get(0);
        task = "/tasks/" + id;
        letter = desk.served(desk.order(id));

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().list())
                .hasSize(PROCESSES.size())
                .allMatch(instance -> deployment.equals(instance.getDeploymentId()));
    }

    @Test
    void what_it_does_by_itself_and_what_people_decide_goes_on() {
        desk.clock("2024-10-20T09:00:00+08:00");

        office.get(task).then().body("phase", equalTo("IN_PROGRESS"));
        office.get(task + "/trail?limit=500")
                .then()
                .body("items.act", hasItem("lifecycle.act.acceptedByDefault"))
                .body("items.act", hasItem("reporting.act.reminded"));
        Letter served = book.letter(letter);
        assertThat(served.receivedByDefault()).isTrue();
        assertThat(served.unansweredOn()).isNotNull();

        desk.reply(unit, letter).then().statusCode(200);
        desk.verify(office, letter, "RETURN", "计划没有时间节点").then().statusCode(200);
        desk.reply(unit, letter).then().statusCode(200);
        desk.verify(office, letter, "ACCEPT", null).then().statusCode(200);
        assertThat(book.letter(letter).state()).isEqualTo(LetterState.CLOSED);

        decide(reported(), Map.of("decision", "RETURN", "reason", "请补充数据"));
        decide(reported(), Map.of("decision", "ACCEPT", "grade", "B"));
        unit.post(task + "/close-out", Map.of("summary", "已全覆盖", "evidence", List.of(unit.proof("台账.pdf"))))
                .then()
                .statusCode(201);
        office.post(task + "/close-out/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200)
                .body("phase", equalTo("COMPLETED"));
        agree();

        desk.clock("2024-12-31T09:00:00+08:00");
        Client.as("evaluator", sample.password())
                .post(task + "/evaluation", Map.of("grade", "GOOD", "comment", "按评价细则"))
                .then()
                .statusCode(201);
        desk.clock("2025-02-10T09:00:00+08:00");
        office.post("/evaluations/freeze", Map.of("year", 2024))
                .then()
                .statusCode(200)
                .body("ended", is(1));
        office.get(task).then().body("phase", equalTo("EVALUATED"));
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    private long reported() {
        Response report = unit.post(
                task + "/reports",
                Map.of("period", "2024-Q3", "percent", 40, "done", "召开会议部署", "problems", "", "next", "持续推进"));
        return report.then().statusCode(201).extract().jsonPath().getLong("id");
    }

    private void decide(long report, Map<String, Object> decision) {
        office.post("/reports/" + report + "/decision", decision).then().statusCode(200);
    }

    private void agree() {
        Client.as("admin", sample.password()).get("/reconciliation").then().body("mismatches", hasSize(0));
    }
}
