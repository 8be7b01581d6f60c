package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Supervision;
import org.guatu.support.Ways;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every way through {@code rectification.bpmn} and {@code suggestion.bpmn}, flow by flow, with every timer fired. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupervisionWaysTest {
    private static @Nullable Ways ways;

    @Inject
    SampleOffice sample;

    @Inject
    ProcessEngine engine;

    private Supervision people;
    private Client unit;

    @BeforeEach
    void signIn() {
        if (ways == null) {
            ways = new Ways(engine);
        }
        people = new Supervision(sample.password());
        unit = people.as("d041");
    }

    private Ways ways() {
        return java.util.Objects.requireNonNull(ways);
    }

    private void afterWorkingDays(int days) {
        people.pass(people.in(days));
    }

    @Test
    void what_is_none_is_dismissed() {
        long id = people.found("D041");
        people.act(people.office, id, "dismissal", Map.of("reason", "重复"), "DISMISSED");

        assertThat(ways().of("finding/" + id))
                .containsExactly("toEntry", "entersNew", "toDecideAssignment", "dismissed");
    }

    @Test
    void everything_late_and_everything_sent_back_once() {
        long id = people.found("D041");
        afterWorkingDays(3);
        people.act(people.office, id, "assignment", Map.of(), "ASSIGNED");
        afterWorkingDays(5);
        people.plan("D041", id);
        afterWorkingDays(3);
        people.act(people.reviewer, id, "plan/decision", Map.of("decision", "RETURN", "reason", "不具体"), "ASSIGNED");
        people.plan("D041", id);
        people.act(people.reviewer, id, "plan/decision", Map.of("decision", "ACCEPT"), "RECTIFYING");
        people.pass(people.office.read("/findings/" + id).getString("card.due"));
        people.done("D041", id);
        afterWorkingDays(5);
        people.act(
                people.inspector,
                id,
                "verification/decision",
                Map.of("decision", "RETURN", "reason", "不属实"),
                "RECTIFYING");
        people.done("D041", id);
        people.act(people.inspector, id, "verification/decision", Map.of("decision", "ACCEPT"), "OFFICE_VERIFIED");
        afterWorkingDays(3);
        people.act(people.reviewer, id, "closing", Map.of("lookBackOn", people.in(20)), "CLOSED");
        people.moveTo(people.in(20));
        afterWorkingDays(10);
        people.act(people.inspector, id, "look-back", Map.of("decision", "HOLDS", "words", "已巩固"), "FINISHED");

        assertThat(ways().of("finding/" + id))
                .containsExactly(("toEntry entersNew assignmentDueReminds findingTold toDecideAssignment assigned"
                                + " planDueReminds findingTold planSubmitted"
                                + " approvalDueReminds findingTold toDecidePlan planReturned planSubmitted"
                                + " toDecidePlan planApproved toRectify"
                                + " rectificationNearReminds findingTold rectificationDueReminds findingTold"
                                + " selfVerified verificationDueReminds findingTold toDecideVerification sentBack"
                                + " selfVerified toDecideVerification verified"
                                + " closingDueReminds findingTold closed lookBackDue toLookBack"
                                + " lookBackLateReminds findingTold toDecideLookBack held toFinished")
                        .split(" "));
    }

    @Test
    void an_early_look_back_that_finds_it_broken() {
        long id = people.closed("D041");
        people.act(people.inspector, id, "look-back", Map.of("decision", "REOPEN", "words", "反弹"), "REOPENED");
        people.plan("D041", id);

        assertThat(ways().of("finding/" + id))
                .endsWith(
                        "closed",
                        "toDecideReopening",
                        "looksEarly",
                        "toLookBack",
                        "toDecideLookBack",
                        "failed",
                        "reopened",
                        "planSubmitted");
    }

    @Test
    void it_comes_up_again_before_the_look_back_and_after_the_end() {
        long id = people.closed("D041");
        people.act(people.inspector, id, "reopening", Map.of("reason", "反弹"), "REOPENED");
        assertThat(ways().of("finding/" + id)).endsWith("closed", "toDecideReopening", "recurred", "reopened");

        long ended = people.closed("D042");
        people.act(people.inspector, ended, "look-back", Map.of("decision", "HOLDS", "words", "已巩固"), "FINISHED");
        people.act(people.inspector, ended, "reopening", Map.of("reason", "又反弹"), "REOPENED");
        assertThat(ways().of("finding/" + ended))
                .endsWith("held", "toFinished", "toEntry", "entersReopened", "reopened");
    }

    private long suggested() {
        return people.observer
                .post("/suggestions", Map.of("title", "走一遍流程", "words", "内容"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("card.id");
    }

    private void act(Client by, long id, String act, Map<String, Object> words) {
        assertThat(by.post("/suggestions/" + id + "/" + act, words).statusCode())
                .isBetween(200, 204);
    }

    @Test
    void a_suggestion_screened_late_is_rejected_and_another_is_merged() {
        long first = suggested();
        long second = suggested();
        act(people.office, second, "screening", Map.of("decision", "MERGE", "into", first));
        afterWorkingDays(3);
        act(people.office, first, "screening", Map.of("decision", "REJECT", "reason", "不属本区"));

        assertThat(ways().of("suggestion/" + second)).containsExactly("toScreen", "toDecideScreening", "merged");
        assertThat(ways().of("suggestion/" + first))
                .containsExactly("toScreen", "screeningDueReminds", "suggestionTold", "toDecideScreening", "rejected");
    }

    @Test
    void handed_on_late_handed_back_extended_late_and_answered_twice() {
        long id = suggested();
        act(people.office, id, "screening", Map.of("decision", "ACCEPT"));
        afterWorkingDays(2);
        act(people.office, id, "dispatch", Map.of("unit", "D042"));
        act(people.as("d042"), id, "return", Map.of("reason", "不属本单位职责"));
        act(people.office, id, "dispatch", Map.of("unit", "D041"));
        act(unit, id, "extension", Map.of("reason", "待采购"));
        String due = unit.read("/suggestions/" + id).getString("card.due");
        assertThat(due).isEqualTo(people.in(15));
        people.pass(due);
        Map<String, Object> reply = Map.of("outcome", "SOLVED", "words", "已办。");
        Map<String, Object> unsatisfied = Map.of("rating", "UNSATISFIED", "words", "没办好");
        act(unit, id, "reply", reply);
        act(people.observer, id, "rating", unsatisfied);
        act(unit, id, "reply", reply);
        act(people.observer, id, "rating", unsatisfied);

        assertThat(people.observer
                        .post("/suggestions/" + id + "/rating", unsatisfied)
                        .statusCode())
                .as("once only")
                .isEqualTo(409);
        assertThat(ways().of("suggestion/" + id))
                .containsExactly(("toScreen toDecideScreening accepted dispatchDueReminds suggestionTold dispatched"
                                + " toHandle toDecideHandling handedBack dispatched toHandle toDecideHandling extended"
                                + " handlingDueReminds suggestionTold toDecideHandling replied"
                                + " toDecideRating unsatisfied toHandleAgain toDecideHandling replied"
                                + " toDecideRating settled toClosed")
                        .split(" "));
    }

    @Test
    void an_answer_that_nobody_rates_is_settled_when_the_term_is_over() {
        long id = suggested();
        act(people.office, id, "screening", Map.of("decision", "ACCEPT", "unit", "D041"));
        act(unit, id, "reply", Map.of("outcome", "EXPLAINED", "words", "暂不具备条件。"));
        afterWorkingDays(10);

        assertThat(ways().of("suggestion/" + id)).endsWith("replied", "ratingLapsed", "toClosed");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void no_way_was_left_out() {
        assertThat(ways().neverTaken("rectification")).isEmpty();
        assertThat(ways().neverTaken("suggestion")).isEmpty();
    }
}
