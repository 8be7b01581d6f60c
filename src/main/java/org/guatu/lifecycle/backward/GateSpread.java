package org.guatu.lifecycle.backward;

import java.util.ArrayList;
import java.util.List;
import org.guatu.lifecycle.backward.GatePattern.Gate;
import org.guatu.lifecycle.plan.Milestone;

/**
 * Gates laid over a window of working days by their weights, the last one on the last day. A gate's span are the days
 * after the gate before it up to its own; the spans sum to the window. A gate without a day of its own falls together
 * with the one after it.
 */
public final class GateSpread {
    /** What the arithmetic of fractions may be off by. */
    static final double ROUNDING = 1e-9;

    private GateSpread() {}

    /**
     * The gates with their days.
     *
     * @param needs what each gate takes; only the proportion counts
     * @param first number of the window's first working day
     * @param last number of its last; before {@code first} there is no window, and no gate has a day
     */
    static List<Milestone> over(List<Gate> gates, List<Double> needs, int first, int last, WorkingDays days) {
        int window = last - first + 1;
        List<Milestone> spread = new ArrayList<>();
        if (window < 1) {
            return spread;
        }
        int[] ends = ends(needs, window);
        int points = 0;
        for (int i = 0; i < ends.length; i++) {
            points += gates.get(i).weight();
            if (i == ends.length - 1 || 0 < ends[i] && ends[i] < ends[i + 1]) {
                spread.add(new Milestone(gates.get(i).title(), days.day(first + ends[i] - 1), points));
                points = 0;
            }
        }
        return spread;
    }

    /** After how many days of the window each gate is reached; a begun day is a whole one. */
    private static int[] ends(List<Double> needs, int window) {
        double whole = needs.stream().mapToDouble(Double::doubleValue).sum();
        int[] ends = new int[needs.size()];
        double gone = 0;
        for (int i = 0; i < ends.length; i++) {
            gone += needs.get(i);
            ends[i] = (int) Math.ceil(window * gone / whole - ROUNDING);
        }
        ends[ends.length - 1] = window;
        return ends;
    }

    /** The gates of a pattern, by their weights. */
    public static List<Milestone> over(GatePattern pattern, int first, int last, WorkingDays days) {
        return over(
                pattern.gates(),
                pattern.gates().stream().map(gate -> (double) gate.weight()).toList(),
                first,
                last,
                days);
    }
}
