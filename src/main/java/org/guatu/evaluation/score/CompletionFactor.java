package org.guatu.evaluation.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.evaluation.rules.CompletionFactors;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.score.UnitInputs.TaskFact;
import org.guatu.platform.engine.Decisions;
import org.jspecify.annotations.Nullable;

/** How far a task counts as completed, 0 to 1: {@code bpmn/completion-factor.dmn} with the numbers of the rules. */
@ApplicationScoped
public class CompletionFactor {
    /** So many answers are kept: the tasks of some sixty units. */
    private static final int KEPT = 50_000;

    private final Decisions decisions;
    // A table answers one question alike as long as the product runs, and reading its expressions is the dear part.
    private final Map<Question, BigDecimal> answers = new ConcurrentHashMap<>();

    private record Question(
            DeadlineKind kind,
            @Nullable Grade rating,
            boolean done,
            int lateDays,
            int extensions,
            boolean dueAfterYear,
            BigDecimal actual,
            BigDecimal planned,
            CompletionFactors factors) {}

    public CompletionFactor(Decisions decisions) {
        this.decisions = decisions;
    }

    public BigDecimal of(TaskFact task, CompletionFactors factors) {
        Question asked = new Question(
                task.kind(),
                task.rating(),
                task.done(),
                task.lateDays(),
                task.extensions(),
                task.dueAfterYear(),
                task.actual(),
                task.planned(),
                factors);
        BigDecimal known = answers.get(asked);
        if (known == null) {
            if (answers.size() >= KEPT) {
                answers.clear();
            }
            known = decide(asked);
            answers.put(asked, known);
        }
        return known;
    }

    private BigDecimal decide(Question asked) {
        Grade rating = asked.rating();
        Map<String, Object> inputs = numbers(asked.factors());
        inputs.put("kind", asked.kind().name());
        inputs.put("rating", rating == null ? "NONE" : rating.name());
        inputs.put("done", asked.done());
        inputs.put("lateDays", asked.lateDays());
        inputs.put("extensions", asked.extensions());
        inputs.put("dueAfterYear", asked.dueAfterYear());
        inputs.put("actual", asked.actual());
        inputs.put("planned", asked.planned());
        return decisions
                .decide("completion-factor", inputs)
                .orElseThrow(() -> new IllegalStateException("no row for " + asked))
                .number("factor");
    }

    private static Map<String, Object> numbers(CompletionFactors factors) {
        Map<String, Object> numbers = new HashMap<>();
        numbers.put("excellent", factors.excellent());
        numbers.put("good", factors.good());
        numbers.put("pass", factors.pass());
        numbers.put("fail", factors.fail());
        numbers.put("inTime", factors.inTime());
        numbers.put("extended", factors.extended());
        numbers.put("lateUpTo", factors.lateDays());
        numbers.put("late", factors.late());
        numbers.put("laterUpTo", factors.laterDays());
        numbers.put("later", factors.later());
        numbers.put("latest", factors.latest());
        numbers.put("undoneShare", factors.undoneShare());
        numbers.put("undoneMost", factors.undoneMost());
        return numbers;
    }
}
