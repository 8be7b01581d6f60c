package org.guatu.lifecycle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Milestones that held until a day.
 *
 * @param until the last day on which they did
 */
public record PastPlan(LocalDate until, List<Milestone> gates) {
    private static final String BETWEEN = "\t";

    public PastPlan(LocalDate until, List<Milestone> gates) {
        this.until = until;
        this.gates = List.copyOf(gates);
    }

    /** Reads what {@link #with} wrote; nothing where nothing was. */
    public static List<PastPlan> read(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().map(PastPlan::ofLine).toList();
    }

    /** The plans with one more; the second of a day held on none. */
    public static String with(@Nullable String lines, PastPlan one) {
        List<PastPlan> known = read(lines);
        boolean sameDay = !known.isEmpty() && !known.get(known.size() - 1).until.isBefore(one.until);
        if (lines != null && sameDay) {
            return lines;
        }
        return lines == null ? one.line() : lines + "\n" + one.line();
    }

    private String line() {
        List<String> words = new ArrayList<>(List.of(until.toString()));
        gates.forEach(gate -> words.addAll(List.of(
                gate.due().toString(),
                Integer.toString(gate.weight()),
                gate.title().replaceAll("\\s", " "))));
        return String.join(BETWEEN, words);
    }

    private static PastPlan ofLine(String line) {
        String[] words = line.split(BETWEEN, -1);
        List<Milestone> gates = new ArrayList<>();
        for (int i = 1; i + 2 < words.length; i += 3) {
            gates.add(new Milestone(words[i + 2], LocalDate.parse(words[i]), Integer.parseInt(words[i + 1])));
        }
        return new PastPlan(LocalDate.parse(words[0]), gates);
    }
}
