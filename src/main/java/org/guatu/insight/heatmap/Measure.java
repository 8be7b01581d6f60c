package org.guatu.insight.heatmap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.insight.TaskOnDay;
import org.guatu.platform.Count;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/**
 * What a heatmap shows of the tasks in a cell (formulas: domain brief §6). A rate is {@code n} of {@code of} in percent;
 * the median lag is in points, over {@code n} = {@code of} tasks. Nothing to divide by is null, never 0.
 *
 * <p>The light of a cell uses the thresholds of a task's light, 10 and 30 (exactly 30 is yellow): on the median lag, on
 * what a rate lacks to 100 % where more is better, on the rate itself where less is better. A completion rate says
 * nothing about lateness, so its light is that of the tasks behind it: red when more than 30 % of them are red, yellow
 * from 10 % red or yellow ones on. Where a cell counts tasks, all closed is blue and none started is grey.
 */
public enum Measure {
    /** 完成率: closed fixed-term tasks of all fixed-term ones. */
    COMPLETION {
        @Override
        Reading of(List<TaskOnDay> tasks) {
            List<TaskOnDay> counted =
                    tasks.stream().filter(TaskOnDay::fixedTerm).toList();
            int done = Count.of(counted, TaskOnDay::done);
            return rate(done, counted.size(), asTasks(counted, Measure::lightOfTasks));
        }
    },
    /** 序时完成率: tasks at most 10 points behind their plan, of all. */
    ON_SCHEDULE {
        @Override
        Reading of(List<TaskOnDay> tasks) {
            int n = Count.of(tasks, task -> task.standing().lag() <= TOLERANCE);
            return rate(n, tasks.size(), asTasks(tasks, all -> Light.behind(100 - percent(n, all.size()))));
        }
    },
    /** 滞后: the median of the points that the tasks are behind. */
    LAG {
        @Override
        Reading of(List<TaskOnDay> tasks) {
            if (tasks.isEmpty()) {
                return Reading.NOTHING;
            }
            double median = median(tasks.stream()
                    .mapToInt(task -> task.standing().lag())
                    .sorted()
                    .toArray());
            Light light = asTasks(tasks, all -> Light.behind(median));
            return new Reading(median, tasks.size(), tasks.size(), light);
        }
    },
    /** 逾期率: tasks whose day has come and that are not done, of those whose day has come. */
    OVERDUE {
        @Override
        Reading of(List<TaskOnDay> tasks) {
            List<TaskOnDay> due = tasks.stream().filter(TaskOnDay::due).toList();
            int late = Count.of(due, task -> !task.done());
            return rate(late, due.size(), Light.behind(percent(late, due.size())));
        }
    },
    /** 报送及时率: reports handed in by their due date, of the obligations whose date has come. */
    TIMELINESS {
        @Override
        Reading of(List<TaskOnDay> tasks) {
            int owed = tasks.stream().mapToInt(TaskOnDay::owed).sum();
            int inTime = tasks.stream().mapToInt(TaskOnDay::inTime).sum();
            return rate(inTime, owed, Light.behind(100 - percent(inTime, owed)));
        }
    },
    /** 退回率: periods whose report was returned at least once, of those handed in. */
    RETURNS {
        @Override
        Reading of(List<TaskOnDay> tasks) {
            int handedIn = tasks.stream().mapToInt(TaskOnDay::handedIn).sum();
            int returned = tasks.stream().mapToInt(TaskOnDay::returned).sum();
            return rate(returned, handedIn, Light.behind(percent(returned, handedIn)));
        }
    };

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

    abstract Reading of(List<TaskOnDay> tasks);

    public static Optional<Measure> named(String word) {
        return Stream.of(values())
                .filter(one -> one.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static Reading rate(int n, int of, Light light) {
        return of == 0 ? Reading.NOTHING : new Reading(Math.round(percent(n, of) * 10) / 10.0, n, of, light);
    }

    private static double percent(int n, int of) {
        return of == 0 ? 0 : 100.0 * n / of;
    }

    private static double median(int[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private static Light asTasks(List<TaskOnDay> tasks, java.util.function.Function<List<TaskOnDay>, Light> otherwise) {
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
