package org.guatu.evaluation.command;

import java.util.List;
import org.guatu.organization.UnitGroup;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which units of a tie take the places that are left.
 *
 * @param chosen ids of their evaluations; none where the places stay empty
 * @param reason always needed
 */
public record DecideTie(
        @Nullable Integer year, @Nullable UnitGroup group, @Nullable List<Long> chosen, @Nullable String reason) {
    public void check() {
        new Invalid.Check()
                .require(year != null, "year", "evaluation.yearMissing")
                .require(group != null, "group", "evaluation.tie.groupMissing")
                .require(!text().isEmpty(), "reason", "evaluation.reasonMissing")
                .fits("reason", reason)
                .orRefuse();
    }

    public String text() {
        return reason == null ? "" : reason.strip();
    }

    public List<Long> picked() {
        return chosen == null ? List.of() : chosen.stream().distinct().toList();
    }
}
