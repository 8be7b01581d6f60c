package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.JudgedYear;
import org.guatu.support.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 优秀名额并列: two departments that nothing tells apart, one place left, and the committee that decides who takes it. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuotaTieTest {
    @Inject
    SampleOffice sample;

    @Inject
    Admitting admitting;

    private ChangedTasks tasks;
    private JudgedYear year;
    private Client committee;

    @BeforeEach
    void signIn() {
        tasks = new ChangedTasks(sample.password());
        year = new JudgedYear(tasks);
        committee = tasks.as("committee");
    }

    private ValidatableResponse decide(List<String> units, String reason) {
        return committee
                .post(
                        "/evaluations/ties",
                        Map.of(
                                "year",
                                2024,
                                "group",
                                "OTHER",
                                "chosen",
                                units.stream().map(year::id).toList(),
                                "reason",
                                reason))
                .then();
    }

    private ValidatableResponse see(String unit) {
        return tasks.office.get(year.of(unit)).then().statusCode(200);
    }

    @Test
    @Order(1)
    void while_somebody_of_the_group_may_appeal_the_tie_is_not_decided() {
        year.worked().scored();

        committee
                .get("/evaluations/ties?year=2024")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].places", is(1))
                .body("items[0].units.unit.code", equalTo(List.of("D041", "D042")))
                .body("items[0].decided", nullValue());
        decide(List.of("D041"), "服务群众成效突出").statusCode(409).body("detail", containsString("申诉"));
        see("D041").body("grade", equalTo("GOOD")).body("quota", equalTo("TIED"));
    }

    @Test
    @Order(2)
    void no_more_take_a_place_than_there_are_only_equals_take_one_and_the_reason_is_said() {
        year.reviewed();

        decide(List.of("D041", "D042"), "都好").statusCode(422).body("problems.field", hasItem("chosen"));
        decide(List.of("D040"), "一直努力").statusCode(422).body("problems.field", hasItem("chosen"));
        decide(List.of("D041"), " ").statusCode(422).body("problems.field", hasItem("reason"));
        committee
                .post("/evaluations/ties", Map.of("year", 2024, "group", "TOWN", "reason", "无"))
                .then()
                .statusCode(409);
    }

    @Test
    @Order(3)
    void nobody_of_the_committee_decides_for_their_own_unit() {
        admitting.admit(
                Caller.systemIn(sample.region().orElseThrow().id()),
                "partial",
                new PersonCard("委员乙", null, List.of(new PostCard("D041", "COMMITTEE"))),
                HashedPassword.of(sample.password()));

        tasks.as("partial")
                .post(
                        "/evaluations/ties",
                        Map.of("year", 2024, "group", "OTHER", "chosen", List.of(year.id("D041")), "reason", "我们单位"))
                .then()
                .statusCode(409)
                .body("detail", containsString("区行政审批局"));
    }

    @Test
    @Order(4)
    void the_committee_sees_the_tie_on_its_page_and_decides_it_there() {
        Pages page = Pages.as("committee", sample.password());
        assertThat(page.get("/evaluations?year=2024")).contains("优秀名额并列", "委员会还没有裁定", "优秀名额 1 个，已用 0 个");
        String again = page.refused(
                422,
                "/evaluations/ties",
                Map.of("year", 2024, "group", "OTHER", "chosen", year.id("D041"), "reason", ""));
        assertThat(again).contains("请写明理由").contains("value=\"" + year.id("D041") + "\" checked");
        page.post(
                        "/evaluations/ties",
                        Map.of("year", 2024, "group", "OTHER", "chosen", year.id("D041"), "reason", "服务群众成效突出"))
                .then()
                .statusCode(303);

        see("D041")
                .body("grade", equalTo("EXCELLENT"))
                .body("quota", equalTo("CHOSEN"))
                .body("tie.reason", equalTo("服务群众成效突出"));
        see("D042").body("grade", equalTo("GOOD")).body("quota", equalTo("NOT_CHOSEN"));
        assertThat(page.get("/evaluations?year=2024")).contains("委员会裁定：区行政审批局给予优秀", "优秀名额 1 个，已用 1 个");
    }

    @Test
    @Order(5)
    void a_second_decision_counts_and_both_are_kept_with_who_and_why() {
        decide(List.of("D042"), "复议后认定数据共享成效更好").statusCode(200).body("decided.reason", containsString("复议"));

        see("D041").body("grade", equalTo("GOOD"));
        see("D042").body("grade", equalTo("EXCELLENT"));
        String story = Pages.as("office", sample.password()).get(year.of("D042"));
        assertThat(story).contains("委员会裁定并列，给予优秀", "复议后认定", "委员会裁定并列，未给予优秀", "服务群众成效突出");
    }

    @Test
    @Order(6)
    void a_decision_falls_when_the_tie_is_another_one() {
        committee
                .post(year.of("D042") + "/approval", Map.of("decision", "SEND_BACK", "reason", "再核一次"))
                .then()
                .statusCode(200);
        for (String evaluator : List.of("evaluator", "evaluator2")) {
            tasks.as(evaluator)
                    .post(
                            year.of("D042") + "/scores",
                            Map.of("lines", List.of(Map.of("line", "V", "score", 9, "reason", "一次催办"))))
                    .then()
                    .statusCode(201);
        }

        see("D042").body("total", is(98.57f)).body("grade", equalTo("GOOD")).body("quota", equalTo("FULL"));
        see("D041").body("grade", equalTo("EXCELLENT")).body("quota", equalTo("NONE"));
        committee.get("/evaluations/ties?year=2024").then().body("items", hasSize(0));
    }

    @Test
    @Order(7)
    void the_published_grade_says_why_and_nothing_is_decided_afterwards() {
        committee
                .post(year.of("D041") + "/approval", Map.of("decision", "SEND_BACK", "reason", "同样再核"))
                .then()
                .statusCode(200);
        for (String evaluator : List.of("evaluator", "evaluator2")) {
            tasks.as(evaluator)
                    .post(
                            year.of("D041") + "/scores",
                            Map.of("lines", List.of(Map.of("line", "V", "score", 9, "reason", "一次催办"))))
                    .then()
                    .statusCode(201);
        }
        tasks.office.moveClockTo("2025-03-20T09:00:00+08:00");
        see("D041").body("quota", equalTo("TIED"));
        assertThat(Pages.as("office", sample.password()).get("/evaluations?year=2024"))
                .contains("有 1 处并列没有裁定");
        decide(List.of("D042"), "数据共享成效更好").statusCode(200);
        year.approved();
        tasks.office
                .post("/evaluations/publication", Map.of("year", 2024))
                .then()
                .statusCode(200);

        see("D042").body("grade", equalTo("EXCELLENT")).body("quota", equalTo("CHOSEN"));
        Client loser = tasks.as("d041");
        loser.get(year.of("D041"))
                .then()
                .body("grade", equalTo("GOOD"))
                .body("quota", equalTo("NOT_CHOSEN"))
                .body("tie.reason", equalTo("数据共享成效更好"))
                .body("tie.by", nullValue());
        assertThat(Pages.as("d041", sample.password()).get(year.of("D041"))).contains("并列，委员会决定由其他单位占用名额", "数据共享成效更好");
        decide(List.of("D041"), "改主意").statusCode(409).body("detail", containsString("公布"));
        tasks.agree();
    }

    @Test
    @Order(8)
    void a_draft_is_tried_on_the_frozen_facts_of_the_published_year() {
        tasks.office.post("/rule-sets", Map.of("year", 2025)).then().statusCode(201);

        tasks.office
                .get("/rule-sets/2025/trial")
                .then()
                .statusCode(200)
                .body("factsYear", is(2024))
                .body("frozen", is(true))
                .body("units", hasSize(4))
                .body("units.changes", everyItem(is(false)))
                .body("units.find { it.unit.code == 'D042' }.gradeBefore", equalTo("EXCELLENT"));
        tasks.as("d041").get("/rule-sets/2025/trial").then().statusCode(403);
    }
}
