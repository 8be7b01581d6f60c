package org.guatu.supervision.rectification.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guatu.platform.Invalid;
import org.guatu.supervision.rectification.Found;
import org.jspecify.annotations.Nullable;

/**
 * A finding to open. What is wrong with it is said field by field.
 *
 * @param sourceId the suggestion or instruction it comes from
 * @param task id of the task whose execution it concerns
 * @param inspection id of the inspection that found it
 * @param recurrenceOf id of the earlier finding that came up again
 * @param lead code of the unit that has to put it right; where null, the lead unit of the task
 * @param due the last day for putting it right; null only where it is {@code IMMEDIATE}
 * @param evidence ids of files
 */
public record NewFinding(
        Found.@Nullable Source source,
        @Nullable Long sourceId,
        Found.@Nullable Kind kind,
        Found.@Nullable Severity severity,
        @Nullable String title,
        @Nullable String problem,
        @Nullable String standard,
        @Nullable String deduction,
        @Nullable Long task,
        @Nullable Long inspection,
        @Nullable Long recurrenceOf,
        @Nullable String lead,
        @Nullable LocalDate due,
        @Nullable List<Long> evidence) {
    private static final int TITLE = 200;
    private static final int TEXT = 4000;

    /** Refuses what cannot be a finding, and answers what was found. */
    public Found checked(LocalDate today) {
        new Invalid.Check()
                .require(source != null, "source", "supervision.rectification.sourceMissing")
                .require(kind != null, "kind", "supervision.rectification.kindMissing")
                .require(severity != null, "severity", "supervision.rectification.severityMissing")
                .require(!clean(title).isEmpty(), "title", "supervision.rectification.titleMissing")
                .require(clean(title).length() <= TITLE, "title", "supervision.tooLong", TITLE)
                .require(!clean(problem).isEmpty(), "problem", "supervision.rectification.problemMissing")
                .require(clean(problem).length() <= TEXT, "problem", "supervision.tooLong", TEXT)
                .require(!clean(standard).isEmpty(), "standard", "supervision.rectification.standardMissing")
                .require(clean(standard).length() <= TEXT, "standard", "supervision.tooLong", TEXT)
                .require(clean(deduction).length() <= TEXT, "deduction", "supervision.tooLong", TEXT)
                .require(due != null || kind == Found.Kind.IMMEDIATE, "due", "supervision.rectification.dueMissing")
                .require(due == null || !due.isBefore(today), "due", "supervision.rectification.duePast")
                .orRefuse();
        return new Found(
                Objects.requireNonNull(source),
                sourceId,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(severity),
                clean(title),
                clean(problem),
                clean(standard),
                clean(deduction).isEmpty() ? null : clean(deduction),
                task,
                inspection,
                recurrenceOf);
    }

    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
