package org.guatu.insight.task;

import java.time.Instant;
import org.guatu.platform.trail.AuditLine;
import org.jspecify.annotations.Nullable;

/**
 * One line of a task's history.
 *
 * @param person who acted; the system where a timer did
 * @param posts the posts held at that time
 * @param act message key of the act
 */
public record TrailLine(
        long id,
        Instant at,
        String person,
        String posts,
        String act,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {
    static TrailLine of(AuditLine line) {
        return new TrailLine(
                line.id(),
                line.happenedAt(),
                line.personName(),
                line.posts(),
                line.act(),
                line.before(),
                line.after(),
                line.reason());
    }
}
