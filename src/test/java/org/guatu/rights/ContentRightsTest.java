package org.guatu.rights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guatu.organization.Administering;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.Roles;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/**
 * Who reads what people wrote: every text of the year's business against every role, over every call and page that can be
 * asked for. 区行政审批局 (d041) leads, 区教育局 (d018) cooperates, 区数据局 (d042) has its own task, d035 has none; the
 * neighbour may do most, in another region.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class ContentRightsTest {
    private static final List<String> ACCOUNTS = List.of(
            "office",
            "reviewer",
            "leader",
            "committee",
            "evaluator",
            "inspector",
            "admin",
            "security",
            "auditor",
            "d041",
            "d018",
            "d042",
            "d035",
            "observer",
            "neighbour");

    /** Who reads the whole region; and who reads what leading officials answer for. */
    private static final Map<String, List<String>> GROUPS = Map.of(
            "region", List.of("office", "reviewer", "leader", "committee", "evaluator", "inspector"),
            "round", List.of("office", "reviewer", "leader", "committee"));

    private static final String READERS =
            """
            adjustedRequirement       region d042
            adjustmentApproval        region d042
            adjustmentBasis           region d042
            adjustmentReason          region d042
            closeOutProof             region d041
            closeOutReturnReason      region d041
            closeOutSummary           region d041
            debriefingComment         round d041
            debriefingDocument        round d041
            debriefingDuty            round d041
            debriefingMatter          round d041
            debriefingTitle           round d041 d018 d042 d035
            debriefingWords           round d041
            draftedReason
            extensionDecisionReason   region d041
            extensionDone             region d041
            extensionProof            region d041
            extensionReason           region d041 d018
            findingDeduction          region d041
            findingMeasures           region d041
            findingPerson             region d041
            findingPlanReason         region d041
            findingProblem            region d041
            findingStandard           region d041
            findingTitle              region d041
            inspectionTeam            office reviewer leader committee inspector
            inspectionTitle           office reviewer leader committee inspector
            instructionAgain          region d041
            instructionAnswer         region d041
            instructionWords          region d041
            letterFacts               region d041
            letterProof               region d041
            letterReason              region d041
            letterReply               region d041
            letterVerificationReason  region d041
            partDone                  region d041 d018
            partProblems              region d041 d018
            partProof                 region d041 d018
            rejectedTitle             region observer
            rejectionReason           region observer
            reportDone                region d041
            reportNext                region d041
            reportProblems            region d041
            reportProof               region d041
            reportReturnReason        region d041
            returnDecisionReason      region d041
            returnReason              region d041
            suggestionRating          region d041 observer
            suggestionReply           region d041 observer
            suggestionTitle           region d041 observer
            suggestionWords           region d041 observer
            suspensionBasis           region d041
            suspensionReason          region d041
            urgingAnswer              region d041
            urgingMessage             region d041
            withdrawalReason          region d041
            """;

    @Inject
    SampleOffice sample;

    @Inject
    Administering administering;

    @Inject
    Admitting admitting;

    @Test
    void nobody_reads_what_is_not_for_them_and_everybody_what_is() {
        neighbour();
        Marks marks = new MarkedOffice(sample.password()).played();
        drafted(marks);

        List<String> others =
                ACCOUNTS.stream().filter(one -> !one.equals("auditor")).toList();
        List<String> wrong =
                new ArrayList<>(new WhoReads(others, GROUPS, READERS).wrong(marks, sample.password(), call -> true));
        // What a seal covers is in the file that seals are verified by; the auditor who takes it leaves a line.
        wrong.addAll(new WhoReads(List.of("auditor"), GROUPS, READERS)
                .wrong(marks, sample.password(), call -> !call.path().endsWith("/trail/chain")));

        assertThat(wrong).isEmpty();
        Client.as("auditor", sample.password()).get("/trail/chain").then().statusCode(200);
        given().cookie("guatu", Client.session("auditor", sample.password()))
                .get("/trail?who=孟正")
                .then()
                .body(containsString("导出操作记录链"));
    }

    /** What somebody has begun to write stands in its form alone, which no page of these is: nobody else comes upon it. */
    private void drafted(Marks marks) {
        given().cookie("guatu", Client.session("office", sample.password()))
                .header("HX-Request", "true")
                .formParam(
                        "draft", "suspensions/" + marks.ids("tasks").iterator().next())
                .formParam("reason", marks.mark("draftedReason"))
                .post("/drafts")
                .then()
                .statusCode(200);
    }

    private void neighbour() {
        long region = administering.addRegion("990001", "邻区", null).id();
        List<PostCard> posts = List.of(
                new PostCard(null, Roles.RULE_OF_LAW_OFFICE),
                new PostCard(null, Roles.COMMITTEE),
                new PostCard(null, Roles.EVALUATION_TEAM));
        admitting.admit(
                Caller.systemIn(region),
                "neighbour",
                new PersonCard("邻区同志", null, posts),
                HashedPassword.of(sample.password()));
    }
}
