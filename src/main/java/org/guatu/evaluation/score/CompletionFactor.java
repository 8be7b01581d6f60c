package org.guatu.evaluation.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.evaluation.rules.CompletionFactors;
import org.guatu.evaluation.score.UnitInputs.TaskFact;
import org.guatu.platform.engine.Decisions;

/** How far a task counts as completed, 0 to 1: {@code bpmn/completion-factor.dmn} with the numbers of the rules. */
@ApplicationScoped
public class CompletionFactor {
    /** So many answers are kept: the tasks of some sixty units. */
    private static final int KEPT = 50_000;

    private final Decisions decisions;
    // A table answers one question alike as long as the product runs, and reading its expressions is the dear part.
    private final Map<Map<String, Object>, BigDecimal> answers = new ConcurrentHashMap<>();

    public CompletionFactor(Decisions decisions) {
        this.decisions = decisions;
    }

    public BigDecimal of(TaskFact task, CompletionFactors factors) {
        Map<String, Object> inputs = inputs(task, factors);
        BigDecimal known = answers.get(inputs);
        if (known == null) {
            if (answers.size() >= KEPT) {
                answers.clear();
            }
            known = decisions
                    .decide("completion-factor", inputs)
                    .orElseThrow(() -> new IllegalStateException("no row for " + task))
                    .number("factor");
            answers.put(inputs, known);
        }
        return known;
    }

    private static Map<String, Object> inputs(TaskFact task, CompletionFactors factors) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("kind", task.kind().name());
        inputs.put("rating", task.rating() == null ? "NONE" : task.rating().name());
        inputs.put("done", task.done());
        inputs.put("lateDays", task.lateDays());
        inputs.put("extensions", task.extensions());
        inputs.put("dueAfterYear", task.dueAfterYear());
        inputs.put("actual", task.actual());
        inputs.put("planned", task.planned());
        inputs.put("excellent", factors.excellent());
        inputs.put("good", factors.good());
        inputs.put("pass", factors.pass());
        inputs.put("fail", factors.fail());
        inputs.put("inTime", factors.inTime());
        inputs.put("extended", factors.extended());
        inputs.put("lateUpTo", factors.lateDays());
        inputs.put("late", factors.late());
        inputs.put("laterUpTo", factors.laterDays());
        inputs.put("later", factors.later());
        inputs.put("latest", factors.latest());
        inputs.put("undoneShare", factors.undoneShare());
        inputs.put("undoneMost", factors.undoneMost());
        return inputs;
    }
}
