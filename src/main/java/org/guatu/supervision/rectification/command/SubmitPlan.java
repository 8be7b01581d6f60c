package org.guatu.supervision.rectification.command;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the unit will put a finding right.
 *
 * @param person the post of the person in charge, such as 分管副局长; no name
 * @param due the day by which it will be done, the finding's last day at the latest unless that has passed; null takes
 *     that day
 * @param evidence ids of files
 */
public record SubmitPlan(
        @Nullable String measures, @Nullable String person, @Nullable LocalDate due, @Nullable List<Long> evidence) {
    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
