package org.guatu.lifecycle.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guatu.lifecycle.backward.GatePattern;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Through which gates tasks of a kind of list go.
 *
 * @param kind code of the kind
 * @param days working days that the whole takes
 * @param gates in their order; the weights sum to 100
 */
public record DescribeGates(@Nullable String kind, @Nullable Integer days, @Nullable List<Gate> gates) {
    private static final int TITLE = 60;
    private static final int MOST_DAYS = 1000;
    private static final int MOST_GATES = 12;
    private static final int WHOLE = 100;

    /** One of them. */
    public record Gate(@Nullable String title, @Nullable Integer weight) {
        private boolean named() {
            return title != null
                    && !title.isBlank()
                    && title.strip().length() <= TITLE
                    && title.lines().count() == 1;
        }

        private boolean weighed() {
            return weight != null && weight > 0 && weight <= WHOLE;
        }

        private GatePattern.Gate read() {
            return new GatePattern.Gate(Objects.requireNonNull(title).strip(), Objects.requireNonNull(weight));
        }
    }

    /** The pattern, refused with everything that is wrong with it. */
    GatePattern pattern() {
        List<Problem> wrong = new ArrayList<>();
        List<Gate> all = gates == null ? List.of() : gates;
        for (int i = 0; i < all.size(); i++) {
            Gate gate = all.get(i) == null ? new Gate(null, null) : all.get(i);
            if (!gate.named()) {
                wrong.add(Problem.inRow(i + 1, "gates.title", "lifecycle.gates.title", TITLE));
            }
            if (!gate.weighed()) {
                wrong.add(Problem.inRow(i + 1, "gates.weight", "lifecycle.milestone.weight", TITLE));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        int sum = all.stream().mapToInt(gate -> gate.read().weight()).sum();
        new Invalid.Check()
                .require(days != null && days > 0 && days <= MOST_DAYS, "days", "lifecycle.gates.days", MOST_DAYS)
                .require(!all.isEmpty() && all.size() <= MOST_GATES, "gates", "lifecycle.gates.number", MOST_GATES)
                .require(all.isEmpty() || sum == WHOLE, "gates", "lifecycle.weightsNot100", sum)
                .orRefuse();
        return new GatePattern(
                Objects.requireNonNull(days), all.stream().map(Gate::read).toList());
    }
}
