package org.guatu.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.rights.Marks.done;
import static org.guatu.support.ChangedTasks.row;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who reads what is written while a year is evaluated, before its result is out and after. 区行政审批局 (d041) is the unit that
 * it is written about, 区退役军人事务局 (d035) and 区信访局 (d040) are others of its group.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class EvaluationRightsTest {
    private static final List<String> UNITS = List.of("D041", "D040", "D035");
    private static final List<String> ACCOUNTS = List.of(
            "office",
            "reviewer",
            "leader",
            "committee",
            "evaluator",
            "evaluator2",
            "inspector",
            "admin",
            "security",
            "auditor",
            "d041",
            "d040",
            "d035",
            "observer");

    private static final Map<String, List<String>> GROUPS = Map.of(
            "judging", List.of("office", "reviewer", "leader", "committee", "evaluator", "evaluator2"),
            "region", List.of("office", "reviewer", "leader", "committee", "evaluator", "evaluator2", "inspector"));

    /** One of two evaluators has scored; the other comes to it without knowing how, and so does the unit. */
    private static final String SCORED_BY_ONE =
            """
            checkWords        judging d041
            foundProblem      judging d041
            foundStandard     judging d041
            scoreReason       office reviewer leader committee evaluator
            scoreWords        office reviewer leader committee evaluator
            selfCase          judging d041
            selfProof         region d041
            selfSummary       judging d041
            vetoMatter        judging d040
            vetoSource        judging d040
            """;

    /** The result is out, and its problems are to be put right. */
    private static final String PUBLISHED =
            """
            appealAnswer      judging d041
            appealProof       region d041
            appealReason      judging d041
            checkWords        judging d041
            foundProblem      region d041
            foundStandard     region d041
            scoreReason       judging d041
            scoreWords        judging d041
            secondReason      judging d041
            secondWords       judging d041
            selfCase          judging d041
            selfProof         region d041
            selfSummary       judging d041
            sentBackReason    judging d035
            vetoMatter        judging d040
            vetoSource        judging d040
            """;

    @Inject
    SampleOffice sample;

    private final Marks marks = new Marks();
    private ChangedTasks tasks;

    @BeforeEach
    void signIn() {
        tasks = new ChangedTasks(sample.password());
    }

    @Test
    void what_is_written_in_an_evaluation_is_read_by_who_judges_and_by_the_unit_in_its_time() {
        checked();
        done(tasks.as("evaluator").post(of("D041") + "/scores", scores("scoreWords", "scoreReason")));
        assertThat(wrong(SCORED_BY_ONE)).as("scored by one").isEmpty();

        published();
        assertThat(wrong(PUBLISHED)).as("published").isEmpty();
    }

    private List<String> wrong(String table) {
        return new WhoReads(ACCOUNTS, GROUPS, table)
                .wrong(marks, sample.password(), call -> !call.path().endsWith("/trail/chain"));
    }

    private void checked() {
        marks.know(
                "lists",
                tasks.issue(
                        2024,
                        row(1, "审批提速", "区行政审批局", "", "2024年12月底前", "年报"),
                        row(2, "信访法治化", "区信访局", "", "2024年12月底前", "年报"),
                        row(3, "优抚普法", "区退役军人事务局", "", "2024年12月底前", "年报")));
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2025-01-13T09:00:00+08:00");
        done(tasks.office.post("/evaluations", Map.of("year", 2024)));
        UNITS.forEach(unit -> {
            marks.know("units", unit);
            marks.know("evaluations", of(unit).replace("/evaluations/", ""));
        });
        Client unit = tasks.as("d041");
        done(unit.post(
                of("D041") + "/self-evaluation",
                Map.of(
                        "summary", marks.mark("selfSummary"),
                        "cases", List.of(Map.of("level", "MUNICIPAL", "matter", marks.mark("selfCase"))),
                        "evidence", List.of(marks.proof(unit, "selfProof")))));
        tasks.office.moveClockTo("2025-02-20T09:00:00+08:00");
        check(
                "D041",
                Map.of(
                        "words",
                        marks.mark("checkWords"),
                        "admitted",
                        List.of(),
                        "problems",
                        List.of(Map.of(
                                "problem", marks.mark("foundProblem"), "standard", marks.mark("foundStandard")))));
        check(
                "D040",
                Map.of(
                        "vetoes",
                        List.of(Map.of(
                                "rule", "V1",
                                "matter", marks.mark("vetoMatter"),
                                "source", marks.mark("vetoSource")))));
        check("D035", Map.of());
        done(tasks.office.post("/evaluations/freeze", Map.of("year", 2024)));
    }

    private void check(String unit, Map<String, Object> found) {
        done(tasks.as("reviewer").post(of(unit) + "/material-check", found));
    }

    private Map<String, Object> scores(String words, String reason) {
        return Map.of(
                "words",
                marks.mark(words),
                "lines",
                List.of(Map.of("line", "D", "score", new BigDecimal("-1"), "reason", marks.mark(reason))));
    }

    private void published() {
        done(tasks.as("evaluator2").post(of("D041") + "/scores", scores("secondWords", "secondReason")));
        List.of("D040", "D035").forEach(this::agreed);
        Client unit = tasks.as("d041");
        done(unit.post(
                of("D041") + "/appeal",
                Map.of(
                        "reason", marks.mark("appealReason"),
                        "evidence", List.of(marks.proof(unit, "appealProof")))));
        done(tasks.as("reviewer")
                .post(
                        of("D041") + "/appeal/decision",
                        Map.of("decision", "UPHELD", "reason", marks.mark("appealAnswer"))));
        tasks.office.moveClockTo("2025-03-31T09:00:00+08:00");
        approval("D035", Map.of("decision", "SEND_BACK", "reason", marks.mark("sentBackReason")));
        agreed("D035");
        tasks.office.moveClockTo("2025-05-06T09:00:00+08:00");
        UNITS.forEach(one -> approval(one, Map.of("decision", "APPROVE")));
        done(tasks.office.post("/evaluations/publication", Map.of("year", 2024)));
        tasks.office.all("/findings").forEach(one -> marks.know("findings", one.get("id")));
    }

    private void agreed(String unit) {
        List.of("evaluator", "evaluator2")
                .forEach(one -> done(tasks.as(one).post(of(unit) + "/scores", Map.of("agree", true))));
    }

    private void approval(String unit, Map<String, Object> decision) {
        done(tasks.as("committee").post(of(unit) + "/approval", decision));
    }

    private String of(String unit) {
        return tasks.office.all("/evaluations?year=2024").stream()
                .filter(one -> String.valueOf(one.get("unit")).contains(unit))
                .map(one -> "/evaluations/" + one.get("id"))
                .findFirst()
                .orElseThrow();
    }
}
