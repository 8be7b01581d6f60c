package org.guatu.lifecycle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The gates that a unit settles for its task.
 *
 * @param reason why they change; needed where work is under way
 */
public record SettleMilestones(@Nullable List<Gate> milestones, @Nullable String reason) {
    private static final int TITLE = 200;
    private static final int WHOLE = 100;

    /** One gate as it was sent. */
    public record Gate(@Nullable String title, @Nullable LocalDate due, @Nullable Integer weight) {
        private void check(int row, List<Problem> wrong) {
            Map<String, Boolean> needed = new LinkedHashMap<>();
            needed.put(
                    "title", title != null && !title.isBlank() && title.strip().length() <= TITLE);
            needed.put("due", due != null);
            needed.put("weight", weight != null && weight > 0 && weight <= WHOLE);
            needed.forEach((field, said) -> {
                if (!said) {
                    wrong.add(Problem.inRow(row, "milestones." + field, "lifecycle.milestone." + field, TITLE));
                }
            });
        }

        private Milestone milestone() {
            return new Milestone(
                    Objects.requireNonNull(title).strip(), Objects.requireNonNull(due), Objects.requireNonNull(weight));
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

    /** The gates, refused with everything that is wrong in each row. */
    public List<Milestone> gates() {
        List<Gate> gates = milestones == null
                ? List.of()
                : milestones.stream()
                        .map(gate -> gate == null ? new Gate(null, null, null) : gate)
                        .toList();
        List<Problem> wrong = new ArrayList<>();
        for (int i = 0; i < gates.size(); i++) {
            gates.get(i).check(i + 1, wrong);
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return gates.stream().map(Gate::milestone).toList();
    }
}
