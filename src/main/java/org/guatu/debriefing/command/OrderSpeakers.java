package org.guatu.debriefing.command;

import java.util.List;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks at the meeting.
 *
 * @param reports ids of their reports, in the order in which they speak; empty for nobody
 */
public record OrderSpeakers(@Nullable List<Long> reports) {
    public List<Long> inOrder() {
        if (reports == null) {
            throw new Invalid("reports", "debriefing.speakersMissing");
        }
        return reports.stream().distinct().toList();
    }
}
