package org.guatu.lifecycle.plan;

import java.time.LocalDate;
import java.util.List;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** The gates that a unit settles for its task.
 *
 * @param reason why they change; needed where work is under way
 */
public record SettleMilestones(@Nullable List<Gate> milestones, @Nullable String reason) {
    /** One gate as it was sent. */
    public record Gate(@Nullable String title, @Nullable LocalDate due, @Nullable Integer weight) {
        private Milestone milestone() {
            if (title == null || due == null || weight == null) {
                throw new Invalid("milestones", "lifecycle.milestoneUnreadable");
            }
            return new Milestone(title.strip(), due, weight);
        }
    }

    /** The gates as they are, with no reason. */
    public static SettleMilestones as(List<Milestone> proposed) {
        return new SettleMilestones(
                proposed.stream()
                        .map(one -> new Gate(one.title(), one.due(), one.weight()))
                        .toList(),
                null);
    }

    public List<Milestone> gates() {
        return milestones == null
                ? List.of()
                : milestones.stream()
                        .map(gate -> gate == null ? new Gate(null, null, null) : gate)
                        .map(Gate::milestone)
                        .toList();
    }
}
