package org.guatu.support;

import static org.guatu.support.ChangedTasks.row;

import java.util.List;
import java.util.Map;

/**
 * 2024 of four departments of one group, judged up to the committee: 区行政审批局 and 区数据局 have done all they had to and
 * nothing tells them apart, the other two have done nothing. One place of the best grade is theirs.
 */
public final class JudgedYear {
    public static final List<String> UNITS = List.of("D041", "D042", "D040", "D035");

    private final ChangedTasks tasks;

    public JudgedYear(ChangedTasks tasks) {
        this.tasks = tasks;
    }

    public String of(String unit) {
        return tasks.office.all("/evaluations?year=2024").stream()
                .filter(one -> String.valueOf(one.get("unit")).contains(unit))
                .map(one -> "/evaluations/" + one.get("id"))
                .findFirst()
                .orElseThrow();
    }

    public long id(String unit) {
        return Long.parseLong(of(unit).replace("/evaluations/", ""));
    }

    /** The year's work, until both have closed out what they led. */
    public JudgedYear worked() {
        long list = tasks.issue(
                2024,
                row(1, "审批提速", "区行政审批局", "", "2024年12月底前", "年报"),
                row(2, "数据共享", "区数据局", "", "2024年12月底前", "年报"),
                row(3, "优抚普法", "区退役军人事务局", "", "2024年12月底前", "年报"),
                row(4, "信访法治化", "区信访局", "", "2024年12月底前", "年报"));
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-12-02T09:00:00+08:00");
        closedOut(tasks.task(list, "审批提速"), "d041");
        closedOut(tasks.task(list, "数据共享"), "d042");
        tasks.office.moveClockTo("2025-01-13T09:00:00+08:00");
        return this;
    }

    private void closedOut(String task, String unit) {
        Client owner = tasks.as(unit);
        owner.post(task + "/close-out", Map.of("summary", "全部完成", "evidence", List.of(owner.proof("总结.pdf"))))
                .then()
                .statusCode(201);
        reviewer()
                .post(task + "/close-out/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200);
    }

    /** Opened, checked, frozen and scored: the units may appeal. */
    public JudgedYear scored() {
        tasks.office.post("/evaluations", Map.of("year", 2024)).then().statusCode(201);
        for (String unit : List.of("D041", "D042")) {
            tasks.as(unit.toLowerCase(java.util.Locale.ROOT))
                    .post(of(unit) + "/self-evaluation", Map.of("summary", "无新增情况"))
                    .then()
                    .statusCode(200);
        }
        tasks.office.moveClockTo("2025-02-20T09:00:00+08:00");
        UNITS.forEach(
                unit -> reviewer().post(of(unit) + "/material-check").then().statusCode(200));
        tasks.office.post("/evaluations/freeze", Map.of("year", 2024)).then().statusCode(200);
        for (String unit : UNITS) {
            for (String evaluator : List.of("evaluator", "evaluator2")) {
                tasks.as(evaluator)
                        .post(of(unit) + "/scores", Map.of("agree", true))
                        .then()
                        .statusCode(201);
            }
        }
        return this;
    }

    /** Nobody has appealed. */
    public JudgedYear reviewed() {
        tasks.office.moveClockTo("2025-03-05T09:00:00+08:00");
        return this;
    }

    public void approved() {
        UNITS.forEach(unit -> tasks.as("committee")
                .post(of(unit) + "/approval", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200));
    }

    private Client reviewer() {
        return tasks.as("reviewer");
    }
}
