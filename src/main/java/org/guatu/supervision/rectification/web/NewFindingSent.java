package org.guatu.supervision.rectification.web;

import java.time.LocalDate;
import java.util.List;
import org.guatu.supervision.rectification.Found;
import org.guatu.supervision.rectification.NewFinding;
import org.jspecify.annotations.Nullable;

/**
 * A finding to open.
 *
 * @param sourceId the suggestion or instruction it comes from
 * @param lead code of the unit; left out where the task's lead unit is meant
 * @param due needed unless {@code kind} is {@code IMMEDIATE}
 */
public record NewFindingSent(
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
    NewFinding finding() {
        return new NewFinding(
                source,
                sourceId,
                kind,
                severity,
                title,
                problem,
                standard,
                deduction,
                task,
                inspection,
                recurrenceOf,
                lead,
                due,
                evidence == null ? List.of() : evidence);
    }
}
