package org.guatu.rights;

import static org.guatu.rights.Marks.done;

import java.util.List;
import java.util.Map;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.JudgedYear;

/** The evaluation of 区行政审批局 (d041) for 2024 with what is written in it, beside those of three other departments. */
final class MarkedYear {
    private final Marks marks = new Marks();
    private final ChangedTasks tasks;
    private final JudgedYear year;
    private final Client unit;

    MarkedYear(String password) {
        tasks = new ChangedTasks(password);
        year = new JudgedYear(tasks);
        unit = tasks.as("d041");
    }

    Marks played() {
        year.worked();
        done(tasks.office.post("/evaluations", Map.of("year", 2024)));
        JudgedYear.UNITS.forEach(one -> marks.know("evaluations", year.id(one)));
        JudgedYear.UNITS.forEach(one -> marks.know("units", one));
        String own = year.of("D041");
        done(unit.post(
                own + "/self-evaluation",
                Map.of(
                        "summary", marks.mark("selfEvaluation"),
                        "cases", List.of(Map.of("level", "MUNICIPAL", "matter", marks.mark("bonusCase"))),
                        "evidence", List.of(marks.proof(unit, "bonusProof")))));
        tasks.office.moveClockTo("2025-02-20T09:00:00+08:00");
        for (String one : JudgedYear.UNITS) {
            Map<String, Object> words = one.equals("D041") ? Map.of("words", marks.mark("materialCheck")) : Map.of();
            done(tasks.as("reviewer").post(year.of(one) + "/material-check", words));
        }
        done(tasks.office.post("/evaluations/freeze", Map.of("year", 2024)));
        scored();
        done(unit.post(
                own + "/appeal",
                Map.of(
                        "reason", marks.mark("appealReason"),
                        "evidence", List.of(marks.proof(unit, "appealProof")))));
        done(tasks.as("reviewer")
                .post(
                        own + "/appeal/decision",
                        Map.of("decision", "REJECTED", "reason", marks.mark("appealDecision"))));
        return marks;
    }

    private void scored() {
        for (String one : JudgedYear.UNITS) {
            for (String evaluator : List.of("evaluator", "evaluator2")) {
                Map<String, Object> words = one.equals("D041")
                        ? Map.of("agree", true, "words", marks.mark("scoreOf" + evaluator))
                        : Map.of("agree", true);
                done(tasks.as(evaluator).post(year.of(one) + "/scores", words));
            }
        }
    }
}
