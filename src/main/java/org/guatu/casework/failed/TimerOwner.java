package org.guatu.casework.failed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The thing whose process a timer belongs to, as the business key of the process says it.
 *
 * @param subject its kind, as the trail names it
 * @param year of a task's process, which is one a year; null for anything else
 */
public record TimerOwner(String subject, long id, @Nullable Integer year) {
    /** {@code <region>/<task>@<year>} or {@code <region>/<kind>/<id>}. */
    private static final Pattern KEY =
            Pattern.compile("[^/]+/(?:(?<task>\\d+)@(?<year>\\d+)|(?<kind>\\w+)/(?<id>\\d+))");

    static TimerOwner of(String processKey) {
        Matcher key = KEY.matcher(processKey);
        if (!key.matches()) {
            throw new IllegalStateException(processKey + " names nothing of ours");
        }
        return key.group("task") == null
                ? new TimerOwner(key.group("kind"), Long.parseLong(key.group("id")), null)
                : new TimerOwner("task", Long.parseLong(key.group("task")), Integer.valueOf(key.group("year")));
    }
}
