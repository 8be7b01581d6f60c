package org.guatu.lifecycle.backward;

import java.time.LocalDate;
import java.util.List;

/**
 * What is left to do of a task. Progress is in percent of the whole task, also where a part of it was brought along.
 *
 * @param task its id
 * @param unit whose hands it takes: the lead unit
 * @param days working days that the whole of such a task takes
 * @param done what is accepted of it, 0 to 100
 * @param finishBy the day on which it is to be finished: the acceptance of its list, or its deadline where that comes first
 * @param deadline the last day that it has
 * @param gates its milestones in their order
 */
public record Work(
        long task, long unit, int days, double done, LocalDate finishBy, LocalDate deadline, List<Gate> gates) {
    private static final double WHOLE = 100;

    public Work {
        gates = List.copyOf(gates);
    }

    /** By this day the progress is to be this far. */
    public record Gate(String title, LocalDate due, double reached) {}

    /** Working days that are left to do, today's share included: whoever is done but not closed out has one. */
    int left() {
        return Math.max(1, until(WHOLE));
    }

    private int until(double reached) {
        return (int) Math.ceil(days * (reached - done) / WHOLE - GateSpread.ROUNDING);
    }

    /**
     * The number of the last working day on which the rest may begin: in time for its end and for each gate that is still to
     * come. A gate whose day is over presses no more; to catch up is {@link CatchUp}'s matter.
     */
    int latestStart(WorkingDays calendar) {
        int latest = calendar.upTo(finishBy) - left() + 1;
        for (Gate gate : gates) {
            if (gate.reached() > done && !gate.due().isBefore(calendar.today())) {
                latest = Math.min(latest, calendar.upTo(gate.due()) - Math.max(1, until(gate.reached())) + 1);
            }
        }
        return latest;
    }

    /** Whether it is to end, or to pass a gate, on a day that it does not have. */
    boolean beyondDeadline() {
        return finishBy.isAfter(deadline)
                || gates.stream().anyMatch(gate -> gate.due().isAfter(deadline));
    }

    /** The same, to be finished by another day. */
    public Work finishedBy(LocalDate day) {
        return new Work(task, unit, days, done, day, deadline, gates);
    }

    /** The same with other gates. */
    public Work through(List<Gate> others) {
        return new Work(task, unit, days, done, finishBy, deadline, others);
    }
}
