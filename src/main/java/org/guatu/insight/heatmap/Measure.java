package org.guatu.insight.heatmap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guatu.insight.TaskOnDay;
import org.guatu.platform.Count;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/**
 * What a heatmap shows of the tasks in a cell (formulas: domain brief §6). A rate is {@code n} of {@code of} in percent;
 * the median lag is in points, over {@code n} = {@code of} tasks. Nothing to divide by is null, never 0. What a measure
 * counts of a task stands in one place, so that a cell and the tasks behind it always agree.
 *
 * <p>The light of a cell uses the thresholds of a task's light, 10 and 30 (exactly 30 is yellow): on the median lag, on
 * what a rate lacks to 100 % where more is better, on the rate itself where less is better. A completion rate says
 * nothing about lateness, so its light is that of the tasks behind it: red when more than 30 % of them are red, yellow
 * from 10 % red or yellow ones on. Where a cell counts tasks, all closed is blue and none started is grey.
 */
public enum Measure {
    /** 红黄占比: tasks that are red or yellow, of all; what a leader acts on. */
    RED_YELLOW(false) {
        @Override
        List<Counted> counted(TaskOnDay task) {
            return once(task.standing().light().alarming());
        }

        @Override
        Light light(double percent, List<TaskOnDay> tasks) {
            return asTasks(tasks, all -> Light.behind(percent));
        }
    },
    /** 完成率: closed fixed-term tasks of all fixed-term ones. */
    COMPLETION(true) {
        @Override
        List<Counted> counted(TaskOnDay task) {
            return task.fixedTerm() ? once(task.done()) : List.of();
        }

        @Override
        Light light(double percent, List<TaskOnDay> tasks) {
            return asTasks(tasks.stream().filter(TaskOnDay::fixedTerm).toList(), Measure::lightOfTasks);
        }
    },
    /** 序时完成率: tasks at most 10 points behind their plan, of all. */
    ON_SCHEDULE(true) {
        @Override
        List<Counted> counted(TaskOnDay task) {
            return once(task.standing().lag() <= TOLERANCE);
        }

        @Override
        Light light(double percent, List<TaskOnDay> tasks) {
            return asTasks(tasks, all -> Light.behind(100 - percent));
        }
    },
    /** 滞后: the median of the points that the tasks are behind. */
    LAG(false) {
        @Override
        List<Counted> counted(TaskOnDay task) {
            return once(true);
        }

        @Override
        double value(int n, int of, List<TaskOnDay> tasks) {
            return median(tasks.stream()
                    .mapToDouble(task -> task.standing().lag())
                    .sorted()
                    .toArray());
        }

        @Override
        Light light(double median, List<TaskOnDay> tasks) {
            return asTasks(tasks, all -> Light.behind(median));
        }
    },
    /**
     * 逾期率: tasks whose day has come and that are neither done nor, where they recur, fulfilled, of those whose day has
     * come.
     */
    OVERDUE(false) {
        @Override
        List<Counted> counted(TaskOnDay task) {
            return task.due() ? once(!task.done() && !task.fulfilled()) : List.of();
        }
    },
    /** 报送及时率: reports handed in by their due date, of the obligations whose date has come. */
    TIMELINESS(true) {
        @Override
        List<Counted> counted(TaskOnDay task) {
            return task.owed().stream()
                    .map(one -> new Counted(task.inTime(one), one.period().name()))
                    .toList();
        }

        @Override
        Light light(double percent, List<TaskOnDay> tasks) {
            return Light.behind(100 - percent);
        }
    },
    /** 退回率: periods whose report was returned at least once, of those handed in. */
    RETURNS(false) {
        @Override
        List<Counted> counted(TaskOnDay task) {
            return task.handedIn().stream()
                    .map(period -> new Counted(task.returned(period), period))
                    .toList();
        }
    };

    private final boolean moreIsBetter;

    Measure(boolean moreIsBetter) {
        this.moreIsBetter = moreIsBetter;
    }

    /**
     * One thing in the denominator that a task stands for: itself, or one of its reports.
     *
     * @param counts whether it is in the numerator too
     * @param period the report's period; null where the task itself counts
     */
    public record Counted(boolean counts, @Nullable String period) {}

    /** What the measure counts of a task; nothing where the task is not in its denominator. */
    abstract List<Counted> counted(TaskOnDay task);

    /** The light of a cell of this value. */
    Light light(double value, List<TaskOnDay> tasks) {
        return Light.behind(value);
    }

    double value(int n, int of, List<TaskOnDay> tasks) {
        return percent(n, of);
    }

    /** Its numerator over some tasks. */
    public int counts(List<TaskOnDay> tasks) {
        return Math.toIntExact(tasks.stream()
                .flatMap(task -> counted(task).stream())
                .filter(Counted::counts)
                .count());
    }

    Reading of(List<TaskOnDay> tasks) {
        List<Counted> all =
                tasks.stream().flatMap(task -> counted(task).stream()).toList();
        if (all.isEmpty()) {
            return Reading.NOTHING;
        }
        int n = (int) all.stream().filter(Counted::counts).count();
        double value = value(n, all.size(), tasks);
        return new Reading(Math.round(value * 10) / 10.0, n, all.size(), light(value, tasks));
    }

    /** Whether a higher value is the better one. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    private static List<Counted> once(boolean counts) {
        return List.of(new Counted(counts, null));
    }

    private static final int TOLERANCE = 10;

    /**
     * A cell's value.
     *
     * @param value percent or points, one decimal; null where nothing counts
     * @param n the numerator
     * @param of the denominator
     */
    public record Reading(@Nullable Double value, int n, int of, @Nullable Light light) {
        static final Reading NOTHING = new Reading(null, 0, 0, null);
    }

    public static Optional<Measure> named(String word) {
        return Stream.of(values())
                .filter(one -> one.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static double percent(int n, int of) {
        return of == 0 ? 0 : 100.0 * n / of;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private static Light asTasks(List<TaskOnDay> tasks, Function<List<TaskOnDay>, Light> otherwise) {
        if (!tasks.isEmpty() && tasks.stream().allMatch(TaskOnDay::done)) {
            return Light.BLUE;
        }
        boolean idle = tasks.stream().allMatch(task -> task.standing().light() == Light.GREY);
        return idle ? Light.GREY : otherwise.apply(tasks);
    }

    private static Light lightOfTasks(List<TaskOnDay> tasks) {
        int red = Count.of(tasks, task -> task.standing().light() == Light.RED);
        int behind = red + Count.of(tasks, task -> task.standing().light() == Light.YELLOW);
        if (Light.behind(percent(red, tasks.size())) == Light.RED) {
            return Light.RED;
        }
        return Light.behind(percent(behind, tasks.size())) == Light.GREEN ? Light.GREEN : Light.YELLOW;
    }
}
