package org.guatu.desk.task.panel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.guatu.insight.task.TaskStory;
import org.guatu.insight.task.TaskStory.MilestoneCard;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The milestones of a task as a strip on the year, or on the years until its last gate. All places are percentages of
 * the strip's width, ready to be written.
 *
 * @param crowded whether gates stand too close for their names
 */
public record MilestoneTimeline(
        int year,
        LocalDate day,
        @Nullable String today,
        String gone,
        String start,
        List<Mark> marks,
        List<Gate> gates,
        boolean crowded) {
    private static final int CROWDED = 6;
    private static final double NEAR = 10;

    /** A month, or a year where there are several. */
    public record Mark(String line, String middle, int number, boolean month) {}

    /** A gate: reached, missed, or still ahead. */
    public record Gate(String x, MilestoneCard milestone, State state, String anchor, int shift) {}

    /** Where the task's progress stands against a gate. */
    public enum State {
        DONE,
        LATE,
        OPEN
    }

    /** The strip of an issued task; null where there is none to show. */
    static @Nullable MilestoneTimeline of(TaskStory story, LocalDate today) {
        Standing standing = story.card().standing();
        LocalDate from = story.startsOn();
        if (standing == null
                || from == null
                || story.year() == null
                || story.milestones().isEmpty()) {
            return null;
        }
        List<MilestoneCard> gates = story.milestones();
        int first = Math.min(story.year(), gates.get(0).due().getYear());
        int last = Math.max(story.year(), gates.get(gates.size() - 1).due().getYear());
        Scale scale = new Scale(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
        return new MilestoneTimeline(
                story.year(),
                today,
                scale.holds(today) ? Scale.text(scale.of(today)) : null,
                Scale.text(scale.of(today)),
                Scale.text(scale.of(from)),
                first == last ? months(scale, first) : years(scale, first, last),
                gates(gates, scale, standing.actual(), story.opening().percent(), today),
                gates.size() > CROWDED);
    }

    private record Scale(LocalDate from, LocalDate to) {
        double of(LocalDate day) {
            double all = ChronoUnit.DAYS.between(from, to) + 1;
            return Math.max(0, Math.min(100, 100 * ChronoUnit.DAYS.between(from, day) / all));
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        static String text(double place) {
            return String.format(Locale.ROOT, "%.2f%%", place);
        }
    }

    private static List<Mark> months(Scale scale, int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> {
                    LocalDate day = LocalDate.of(year, month, 1);
                    return new Mark(
                            Scale.text(scale.of(day)), Scale.text(scale.of(day.withDayOfMonth(15))), month, true);
                })
                .toList();
    }

    private static List<Mark> years(Scale scale, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> new Mark(
                        Scale.text(scale.of(LocalDate.of(year, 1, 1))),
                        Scale.text(scale.of(LocalDate.of(year, 7, 1))),
                        year,
                        false))
                .toList();
    }

    private static List<Gate> gates(
            List<MilestoneCard> cards, Scale scale, double actual, int opening, LocalDate today) {
        List<Gate> gates = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            double here = scale.of(cards.get(i).due());
            double before = i == 0 ? -100 : scale.of(cards.get(i - 1).due());
            double after =
                    i == cards.size() - 1 ? 200 : scale.of(cards.get(i + 1).due());
            String anchor = here > 95 || after - here < NEAR && here - before >= NEAR
                    ? "end"
                    : here < 5 || here - before < NEAR ? "start" : "middle";
            int shift = anchor.equals("end") ? 8 : anchor.equals("start") ? -8 : 0;
            gates.add(new Gate(
                    Scale.text(here), cards.get(i), state(cards.get(i), actual, opening, today), anchor, shift));
        }
        return gates;
    }

    /** What was brought along counts as done; the gates divide the rest. */
    private static State state(MilestoneCard gate, double actual, int opening, LocalDate today) {
        double wanted = opening + (100 - opening) * gate.planned() / 100.0;
        if (actual >= wanted) {
            return State.DONE;
        }
        return gate.due().isBefore(today) ? State.LATE : State.OPEN;
    }
}
