package org.guatu.evaluation.score;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.score.UnitInputs.ReportFact;
import org.guatu.evaluation.score.UnitInputs.TaskFact;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a line was computed from.
 *
 * @param what a message key, {@code evaluation.input.…} or {@code evaluation.occasion.…}, or where {@code named} the
 *     thing's own name: a task's code and title, a report's task and period (as the api names
 *     it), a letter's number, a source
 * @param value numbers and signs
 * @param link the page that shows it; null where there is none
 */
public record ScoreInput(String what, boolean named, String value, @Nullable String link) {
    private static final Comparator<ScoreInput> ORDER = Comparator.comparing(ScoreInput::what)
            .thenComparing(ScoreInput::value)
            .thenComparing(one -> String.valueOf(one.link()));

    static ScoreInput of(String key, String value) {
        return new ScoreInput("evaluation.input." + key, false, value, null);
    }

    static ScoreInput of(Occasion occasion, String value) {
        return new ScoreInput("evaluation.occasion." + occasion, false, value, null);
    }

    static ScoreInput of(TaskFact task, String value) {
        return new ScoreInput(task.code() + " " + task.title(), true, value, task.link());
    }

    static ScoreInput of(ReportFact report, String value) {
        return new ScoreInput(report.task() + " " + report.period(), true, value, report.link());
    }

    /** In an order that does not hang on how the facts were gathered. */
    static List<ScoreInput> sorted(Stream<ScoreInput> all) {
        return all.sorted(ORDER).toList();
    }
}
