package org.guatu.rights;

import static org.guatu.rights.Marks.done;
import static org.guatu.support.ChangedTasks.approved;
import static org.guatu.support.ChangedTasks.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;

/**
 * An office in which whatever people write holds a word that stands nowhere else, so that it is known again wherever it is
 * read. 区行政审批局 (d041) leads, 区教育局 (d018) cooperates, 区数据局 (d042) has its own task.
 */
final class MarkedOffice {
    private static final String OWN = "共同办理";
    private static final String CLOSING = "申请销号";
    private static final String RETURNED = "退回分工";
    private static final String HALTED = "将要中止";
    private static final String OTHERS = "别家任务";

    private final Marks marks;
    private final Naming naming;
    private final ChangedTasks tasks;
    private final Client lead;
    private final Client partner;
    private long list;

    /** What units, their codes and accounts are called. */
    record Naming(String tag, String accounts, UnaryOperator<String> unit, UnaryOperator<String> code) {
        /** As in the sample office. */
        static Naming ofSample(String tag) {
            return new Naming(tag, "", UnaryOperator.identity(), UnaryOperator.identity());
        }
    }

    MarkedOffice(String password) {
        this(password, Naming.ofSample(""));
    }

    MarkedOffice(String password, Naming naming) {
        this.naming = naming;
        marks = new Marks(naming.tag());
        tasks = new ChangedTasks(password, naming.accounts());
        lead = tasks.as("d041");
        partner = tasks.as("d018");
    }

    /** Plays it, and answers what was marked. */
    Marks played() {
        issued();
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-04-09T10:00:00+08:00");
        worked();
        return marks;
    }

    /** The year begins. */
    void issued() {
        String own = naming.unit().apply("区行政审批局");
        list = tasks.issue(
                2024,
                row(1, named(OWN), own, naming.unit().apply("区教育局"), "2024年9月底前", "月报"),
                row(2, named(CLOSING), own, "", "2024年12月底前", "季报"),
                row(3, named(RETURNED), own, "", "2024年12月底前", "季报"),
                row(4, named(HALTED), own, "", "2024年12月底前", "季报"),
                row(5, named(OTHERS), naming.unit().apply("区数据局"), "", "2024年12月底前", "季报"));
        marks.know("lists", list);
        for (String title : List.of(OWN, CLOSING, RETURNED, HALTED, OTHERS)) {
            marks.know("tasks", task(title).replace("/tasks/", ""));
        }
        for (String unit : List.of("D041", "D018", "D042")) {
            marks.know("units", naming.code().apply(unit));
        }
        returned();
    }

    /** In April: whatever people write. */
    void worked() {
        reported();
        extended();
        changed();
        closedOut();
        supervised();
        found();
        suggested();
        instructed();
        debriefed();
    }

    Marks marks() {
        return marks;
    }

    ChangedTasks tasks() {
        return tasks;
    }

    String unit(String name) {
        return naming.unit().apply(name);
    }

    private String named(String title) {
        return naming.tag() + title;
    }

    private String task(String title) {
        return tasks.task(list, named(title));
    }

    private String mark(String text) {
        return marks.mark(text);
    }

    private long proof(Client by, String text) {
        return marks.proof(by, text);
    }

    private void returned() {
        done(lead.post(task(RETURNED) + "/return", Map.of("reason", mark("returnReason"))));
        done(tasks.office.post(
                task(RETURNED) + "/return/decision",
                Map.of("decision", "UPHOLD", "reason", mark("returnDecisionReason"))));
    }

    private void reported() {
        done(partner.post(
                task(OWN) + "/contributions",
                Map.of(
                        "period", "2024-03",
                        "done", mark("partDone"),
                        "problems", mark("partProblems"),
                        "evidence", List.of(proof(partner, "partProof")))));
        String report = marks.made(
                "reports",
                lead.post(
                        task(OWN) + "/reports",
                        Map.of(
                                "period", "2024-03",
                                "percent", 10,
                                "done", mark("reportDone"),
                                "problems", mark("reportProblems"),
                                "next", mark("reportNext"),
                                "evidence", List.of(proof(lead, "reportProof")))));
        done(tasks.as("reviewer")
                .post(report + "/decision", Map.of("decision", "RETURN", "reason", mark("reportReturnReason"))));
        String withdrawn =
                marks.made("reports", lead.post(task(HALTED) + "/reports", ChangedTasks.report("2024-Q1", 5)));
        done(lead.post(withdrawn + "/withdrawal", Map.of("reason", mark("withdrawalReason"))));
    }

    private void extended() {
        String asked = marks.made(
                "extensions",
                lead.post(
                        task(OWN) + "/extensions",
                        Map.of(
                                "proposed", "2024-11-29",
                                "reason", mark("extensionReason"),
                                "done", mark("extensionDone"),
                                "evidence", List.of(proof(lead, "extensionProof")),
                                "sign", true)));
        done(tasks.as("reviewer")
                .post(asked + "/decision", Map.of("decision", "APPROVE", "reason", mark("extensionDecisionReason"))));
    }

    private void changed() {
        done(tasks.office.post(
                task(OTHERS) + "/adjustment",
                approved(
                        "reason", mark("adjustmentReason"),
                        "basis", mark("adjustmentBasis"),
                        "approvedBy", mark("adjustmentApproval"),
                        "requirement", mark("adjustedRequirement"))));
        done(tasks.office.post(
                task(HALTED) + "/suspension",
                Map.of("reason", mark("suspensionReason"), "basis", mark("suspensionBasis"))));
    }

    private void closedOut() {
        done(lead.post(
                task(CLOSING) + "/close-out",
                Map.of("summary", mark("closeOutSummary"), "evidence", List.of(proof(lead, "closeOutProof")))));
        done(tasks.as("reviewer")
                .post(
                        task(CLOSING) + "/close-out/decision",
                        Map.of("decision", "RETURN", "reason", mark("closeOutReturnReason"))));
    }

    private void supervised() {
        String urging = marks.made(
                "urgings", tasks.office.post(task(RETURNED) + "/urgings", Map.of("message", mark("urgingMessage"))));
        done(lead.post(urging + "/answer", Map.of("answer", mark("urgingAnswer"))));
        String letter = marks.made(
                "letters",
                tasks.as("leader")
                        .post(
                                "/letters",
                                Map.of(
                                        "task", Long.valueOf(task(RETURNED).replace("/tasks/", "")),
                                        "trigger", "URGENT",
                                        "reason", mark("letterReason"))));
        Map<String, Object> words = new HashMap<>(tasks.office.read(letter).getMap("words"));
        words.put("facts", words.get("facts") + mark("letterFacts"));
        done(tasks.office.put(letter, words));
        done(tasks.as("reviewer").post(letter + "/approval"));
        done(tasks.office.post(letter + "/service"));
        done(lead.post(letter + "/receipt"));
        done(lead.post(
                letter + "/reply",
                Map.of("text", mark("letterReply"), "evidence", List.of(proof(lead, "letterProof")))));
        done(tasks.as("reviewer")
                .post(
                        letter + "/verification",
                        Map.of("decision", "RETURN", "reason", mark("letterVerificationReason"))));
    }

    private void found() {
        marks.made(
                "inspections",
                tasks.as("inspector")
                        .post(
                                "/inspections",
                                Map.of(
                                        "title",
                                        mark("inspectionTitle"),
                                        "kind",
                                        "REGULAR",
                                        "begins",
                                        "2024-05-06",
                                        "team",
                                        mark("inspectionTeam"))));
        Map<String, Object> finding = new HashMap<>(Map.of(
                "source", "INSPECTION",
                "kind", "LIMITED",
                "severity", "SERIOUS",
                "title", mark("findingTitle"),
                "problem", mark("findingProblem"),
                "standard", mark("findingStandard"),
                "deduction", mark("findingDeduction"),
                "lead", naming.code().apply("D041"),
                "due", "2024-06-03"));
        String found = marks.made("findings", tasks.as("inspector").post("/findings", finding));
        done(tasks.office.post(found + "/assignment", Map.of()));
        done(lead.post(found + "/plan", Map.of("measures", mark("findingMeasures"), "person", mark("findingPerson"))));
        done(tasks.as("reviewer")
                .post(found + "/plan/decision", Map.of("decision", "RETURN", "reason", mark("findingPlanReason"))));
    }

    private void suggested() {
        Client observer = tasks.as("observer");
        String suggestion = marks.made(
                "suggestions",
                observer.post(
                        "/suggestions", Map.of("title", mark("suggestionTitle"), "words", mark("suggestionWords"))));
        done(tasks.office.post(
                suggestion + "/screening",
                Map.of("decision", "ACCEPT", "unit", naming.code().apply("D041"))));
        done(lead.post(suggestion + "/reply", Map.of("outcome", "SOLVED", "words", mark("suggestionReply"))));
        done(observer.post(suggestion + "/rating", Map.of("rating", "UNSATISFIED", "words", mark("suggestionRating"))));
        String rejected = marks.made(
                "suggestions",
                observer.post("/suggestions", Map.of("title", mark("rejectedTitle"), "words", "不采纳的建议")));
        done(tasks.office.post(
                rejected + "/screening", Map.of("decision", "REJECT", "reason", mark("rejectionReason"))));
    }

    private void instructed() {
        String given = marks.made(
                "instructions",
                tasks.as("leader")
                        .post(
                                task(OWN) + "/instructions",
                                Map.of("words", mark("instructionWords"), "to", "LEAD", "due", "2024-05-08")));
        done(lead.post(given + "/answer", Map.of("words", mark("instructionAnswer"))));
        done(tasks.as("leader")
                .post(
                        given + "/decision",
                        Map.of(
                                "decision", "ASK_AGAIN",
                                "words", mark("instructionAgain"),
                                "due", "2024-05-20")));
    }

    private void debriefed() {
        String round = marks.made(
                "debriefings",
                tasks.office.post(
                        "/debriefings",
                        Map.of(
                                "year", 2024,
                                "title", mark("debriefingTitle"),
                                "sections", List.of(Map.of("kind", "MEASURES", "title", "举措和成效")))));
        List<Object> reports = new ArrayList<>();
        lead.all(round + "/reports").forEach(one -> reports.add(one.get("id")));
        reports.forEach(one -> marks.know("debriefings/reports", one));
        String report = "/debriefings/reports/" + reports.get(1);
        done(lead.post(
                report + "/submission",
                Map.of(
                        "sections", List.of(Map.of("place", 1, "words", mark("debriefingWords"))),
                        "acts",
                                List.of(Map.of(
                                        "kind",
                                        "DEPLOYED",
                                        "on",
                                        "2024-02-01",
                                        "matter",
                                        mark("debriefingMatter"),
                                        "document",
                                        mark("debriefingDocument"))))));
        done(tasks.office.post(report + "/decision", Map.of("decision", "ACCEPT")));
        done(tasks.office.put(round + "/speakers", Map.of("reports", List.of(reports.get(1)))));
        Object duty = tasks.as("leader")
                .post(
                        report + "/comments",
                        Map.of(
                                "words",
                                mark("debriefingComment"),
                                "rating",
                                "GOOD",
                                "matter",
                                mark("debriefingDuty"),
                                "due",
                                "2024-08-01"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .get("id");
        marks.know("debriefings/duties", duty);
    }
}
