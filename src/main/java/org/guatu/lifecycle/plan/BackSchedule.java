package org.guatu.lifecycle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineKind;

/**
 * 倒排工期: milestones counted back from the day on which a task is due, on the working-day calendar. A pure function.
 *
 * <p>Default gates of this product: 方案, 实施, 成效, 总结 at 20, 60, 90 and 100 % of the working days between start and
 * due, with weights 20, 40, 30 and 10. A recurring task has its occurrences, and a deadline with several days those
 * days, each of equal weight.
 */
public final class BackSchedule {
    private static final List<Gate> GATES =
            List.of(new Gate("方案", 20, 20), new Gate("实施", 60, 40), new Gate("成效", 90, 30), new Gate("总结", 100, 10));

    private record Gate(String title, int percentOfDays, int weight) {}

    private BackSchedule() {}

    /** The day on which the task of this deadline is due as seen from one year: an open-ended one at the year's end. */
    public static LocalDate horizon(Deadline deadline, int year) {
        LocalDate due = deadline.due();
        LocalDate yearEnd = LocalDate.of(year, 12, 31);
        if (due == null || deadline.kind() == DeadlineKind.RECURRING) {
            List<LocalDate> dues = deadline.duesIn(year);
            return dues.isEmpty() ? yearEnd : dues.get(dues.size() - 1);
        }
        return due;
    }

    /** The proposal for a year that starts on a day; weights sum to 100, the last gate is the horizon. */
    public static List<Milestone> propose(Deadline deadline, int year, LocalDate start, WorkCalendar calendar) {
        if (deadline.kind() == DeadlineKind.MULTI) {
            // A step from before the start belongs to what the task brought along.
            List<Deadline.Stage> stages = deadline.stages().stream()
                    .filter(stage -> !stage.due().isBefore(start))
                    .toList();
            if (!stages.isEmpty()) {
                return IntStream.range(0, stages.size())
                        .mapToObj(i -> share(stages.get(i).text(), stages.get(i).due(), i, stages.size()))
                        .toList();
            }
        }
        List<LocalDate> occurrences = deadline.kind() == DeadlineKind.RECURRING
                ? deadline.duesIn(year).stream()
                        .filter(day -> !day.isBefore(start))
                        .toList()
                : List.of();
        if (occurrences.size() > 1) {
            return IntStream.range(0, occurrences.size())
                    .mapToObj(i -> share("第" + (i + 1) + "次", occurrences.get(i), i, occurrences.size()))
                    .toList();
        }
        return gates(start, horizon(deadline, year), calendar);
    }

    /**
     * Gates that stay, followed by those of a proposal, which share the points that are left by their own weights; a
     * gate whose share comes to nothing falls away.
     */
    public static List<Milestone> proposeRest(List<Milestone> kept, List<Milestone> proposal) {
        int rest = 100 - kept.stream().mapToInt(Milestone::weight).sum();
        if (kept.isEmpty() || rest <= 0) {
            return kept.isEmpty() ? proposal : kept;
        }
        List<Milestone> all = new ArrayList<>(kept);
        int sum = 0;
        for (Milestone gate : proposal) {
            int weight = rest * (sum + gate.weight()) / 100 - rest * sum / 100;
            sum += gate.weight();
            if (weight > 0) {
                all.add(new Milestone(gate.title(), gate.due(), weight));
            }
        }
        return List.copyOf(all);
    }

    private static Milestone share(String title, LocalDate due, int i, int of) {
        return new Milestone(title.isBlank() ? "第" + (i + 1) + "阶段" : title, due, 100 * (i + 1) / of - 100 * i / of);
    }

    private static List<Milestone> gates(LocalDate start, LocalDate due, WorkCalendar calendar) {
        int days = calendar.between(start, due);
        if (days < GATES.size()) {
            return List.of(new Milestone("总结", due, 100));
        }
        List<Milestone> gates = new ArrayList<>();
        for (Gate gate : GATES) {
            int gone = Math.round(days * gate.percentOfDays / 100f);
            // Counted from the start: a due day may be no working day, and the last gate is due then all the same.
            LocalDate day = gone == days ? due : calendar.plus(start, gone);
            gates.add(new Milestone(gate.title, day, gate.weight));
        }
        return gates;
    }
}
