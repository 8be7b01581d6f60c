package org.guatu.lifecycle.backward;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guatu.lifecycle.backward.GatePattern.Gate;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.lifecycle.plan.PastPlan;

/**
 * A proposal to catch up: a milestone slipped, and the gates after it are spread anew over the working days that are
 * left, by what each still takes. What has passed or is reached stays as it is, and so does a gate that was moved.
 *
 * @param reason how it slipped
 * @param slipped title of the gate that did, the last one of several
 * @param gates all gates of the year, in their order
 */
public record CatchUp(Reason reason, String slipped, List<Milestone> gates) {
    /** How a gate slips. */
    public enum Reason {
        /** Its day is over and it is not reached. */
        MISSED,
        /** It was moved to a later day, and one after it was not. */
        MOVED
    }

    /**
     * Progress in percent of the whole task.
     *
     * @param opening what it brought along into the year
     * @param actual what is accepted of it
     */
    public record Progress(double opening, double actual) {
        /** How far it is when so many points of the year are done. */
        public double at(int points) {
            return opening + (100 - opening) * points / 100;
        }

        boolean reached(List<Milestone> gates, int i) {
            return actual >= upTo(gates, i) - GateSpread.ROUNDING;
        }

        double upTo(List<Milestone> gates, int i) {
            return at(
                    gates.subList(0, i + 1).stream().mapToInt(Milestone::weight).sum());
        }
    }

    /**
     * The proposal; none where nothing slipped since the gates were settled, or nothing would be other than it is.
     *
     * @param plans the gates that held until when, the last ones hold now
     * @param last the day on which the last gate is due at the latest
     */
    public static Optional<CatchUp> of(List<PastPlan> plans, Progress progress, LocalDate last, WorkingDays days) {
        if (plans.size() < 2) {
            return Optional.empty();
        }
        List<Milestone> gates = plans.get(plans.size() - 1).gates();
        PastPlan before = plans.get(plans.size() - 2);
        int missed = missed(gates, progress, before.until(), days.today());
        int moved = missed < 0 ? moved(gates, before.gates(), progress, days.today()) : -1;
        int slipped = Math.max(missed, moved);
        if (slipped < 0) {
            return Optional.empty();
        }
        List<Milestone> anew = after(slipped, gates, progress, last, days);
        return words(anew).equals(words(gates))
                ? Optional.empty()
                : Optional.of(new CatchUp(
                        missed < 0 ? Reason.MOVED : Reason.MISSED,
                        gates.get(slipped).title(),
                        anew));
    }

    /**
     * The gates with those after one of them spread anew until the last day: from today, or from that gate's day where it
     * is still to come. As they are where nothing is left to spread.
     */
    public static List<Milestone> after(
            int kept, List<Milestone> gates, Progress progress, LocalDate last, WorkingDays days) {
        List<Milestone> all = new ArrayList<>();
        List<Gate> open = new ArrayList<>();
        List<Double> needs = new ArrayList<>();
        boolean ahead = !gates.get(kept).due().isBefore(days.today());
        double from = ahead ? Math.max(progress.actual(), progress.upTo(gates, kept)) : progress.actual();
        for (int i = 0; i < gates.size(); i++) {
            if (i <= kept || gates.get(i).due().isBefore(days.today()) || progress.reached(gates, i)) {
                all.add(gates.get(i));
            } else {
                open.add(new Gate(gates.get(i).title(), gates.get(i).weight()));
                needs.add(progress.upTo(gates, i) - from);
                from = progress.upTo(gates, i);
            }
        }
        int first = ahead ? days.upTo(gates.get(kept).due()) + 1 : 0;
        List<Milestone> spread =
                open.isEmpty() ? List.of() : GateSpread.over(open, needs, first, days.upTo(last), days);
        all.addAll(spread);
        return spread.isEmpty() ? gates : List.copyOf(all);
    }

    /** The last gate whose day is over since the gates were settled, and which is not reached; -1 for none. */
    private static int missed(List<Milestone> gates, Progress progress, LocalDate heldUntil, LocalDate today) {
        for (int i = gates.size() - 1; i >= 0; i--) {
            LocalDate due = gates.get(i).due();
            if (due.isBefore(today) && due.isAfter(heldUntil) && !progress.reached(gates, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The last open gate that lies later than before, where one after it, the last left out, lies as before; or -1. */
    private static int moved(List<Milestone> gates, List<Milestone> before, Progress progress, LocalDate today) {
        boolean stays = false;
        for (int i = gates.size() - 2; i >= 0; i--) {
            Milestone gate = gates.get(i);
            Optional<LocalDate> then = before.stream()
                    .filter(one -> one.title().equals(gate.title()))
                    .map(Milestone::due)
                    .findFirst();
            if (gate.due().isBefore(today) || progress.reached(gates, i)) {
                return -1;
            }
            if (stays && then.isPresent() && gate.due().isAfter(then.get())) {
                return i;
            }
            stays |= then.isPresent() && gate.due().equals(then.get());
        }
        return -1;
    }

    private static List<String> words(List<Milestone> gates) {
        return gates.stream()
                .map(gate -> gate.due() + " " + gate.title() + " " + gate.weight())
                .toList();
    }
}
