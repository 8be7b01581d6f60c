package org.guatu.desk.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.lifecycle.Milestone;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the milestone form. */
final class TypedGates {
    private TypedGates() {}

    static List<Milestone> read(
            @Nullable List<String> titles, @Nullable List<String> dues, @Nullable List<String> weights) {
        List<Milestone> gates = new ArrayList<>();
        for (int i = 0; titles != null && i < titles.size(); i++) {
            String title = titles.get(i).strip();
            String due = nth(dues, i);
            String weight = nth(weights, i);
            if (!(title + due + weight).isEmpty()) {
                gates.add(gate(title, due, weight));
            }
        }
        return gates;
    }

    private static Milestone gate(String title, String due, String weight) {
        try {
            return new Milestone(title, LocalDate.parse(due), Integer.parseInt(weight));
        } catch (DateTimeException | NumberFormatException e) {
            throw new Invalid("milestones", "lifecycle.milestoneUnreadable");
        }
    }

    private static String nth(@Nullable List<String> values, int i) {
        return values == null || i >= values.size() ? "" : values.get(i).strip();
    }
}
