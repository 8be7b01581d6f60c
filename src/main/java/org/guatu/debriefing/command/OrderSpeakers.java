package org.guatu.debriefing.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks at the meeting.
 *
 * @param reports ids of their reports, in the order in which they speak; empty for nobody
 */
public record OrderSpeakers(@Nullable List<Long> reports) {
    public List<Long> inOrder() {
        return reports == null ? List.of() : reports.stream().distinct().toList();
    }
}
