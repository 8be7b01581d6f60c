package org.guatu.lifecycle.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The unit's account of what was achieved, with ids of its proofs.
 *
 * @param waived cooperating units without whose parts the task is closed out, each with the reason
 */
public record RequestCloseOut(@Nullable String summary, @Nullable List<Long> evidence, @Nullable List<Waiver> waived) {
    /** One cooperating unit, by its code, and why its part is not waited for. */
    public record Waiver(@Nullable String unit, @Nullable String reason) {}

    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }

    /** The reasons by the unit's code; without a reason nothing is waived. */
    public Map<String, String> waivers() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Waiver one : waived == null ? List.<Waiver>of() : waived) {
            String unit = one.unit();
            String reason = one.reason();
            if (unit != null && reason != null && !reason.isBlank()) {
                reasons.put(unit.strip(), reason.strip());
            }
        }
        return reasons;
    }
}
