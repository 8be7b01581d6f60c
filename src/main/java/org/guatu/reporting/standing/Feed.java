package org.guatu.reporting.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 带动: how progress of the tasks that serve another raises it, {@code P = B + (1 − B) · min(1, Σ c·A)}, with B its progress
 * at the start of the year, A the verified progress of a task that serves, c its contribution (domain brief §4.1). A pure
 * function of dated facts that is never stored, so that a report feeds once however often it is asked for, and past days
 * stay as they were. Progress that was once brought is not taken back: it is the highest that was ever reached.
 */
public final class Feed {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 12;

    private Feed() {}

    /** From a day on, so many percent, 0 to 100. */
    public record Step(LocalDate day, double percent) {}

    /**
     * A task that serves, for a stretch of days.
     *
     * @param contribution share 0 to 1; null for an equal share of what the given ones leave
     * @param until the first day on which it serves no more, or null
     * @param progress its verified progress, in order of days; nothing before the first step
     */
    public record Source(
            @Nullable BigDecimal contribution, LocalDate since, @Nullable LocalDate until, List<Step> progress) {
        public boolean on(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }

        public double percentOn(LocalDate day) {
            return Feed.on(progress, day, 0);
        }

        Stream<LocalDate> days() {
            return Stream.concat(
                    Stream.concat(Stream.of(since), Stream.ofNullable(until)),
                    progress.stream().map(Step::day));
        }
    }

    /**
     * The days on which the task rose, and how far it had come by then.
     *
     * @param opening its progress at the start of the year, 0 to 100
     */
    public static List<Step> of(int opening, Collection<Source> sources) {
        TreeSet<LocalDate> days = new TreeSet<>();
        sources.forEach(source -> source.days().forEach(days::add));
        List<Step> steps = new ArrayList<>();
        double reached = opening;
        for (LocalDate day : days) {
            double percent = brought(
                    opening, sources.stream().filter(source -> source.on(day)).toList(), day);
            if (percent > reached) {
                reached = percent;
                steps.add(new Step(day, percent));
            }
        }
        return List.copyOf(steps);
    }

    private static double brought(int opening, List<Source> sources, LocalDate day) {
        BigDecimal filled = sources.stream()
                .map(source -> share(source, sources).multiply(BigDecimal.valueOf(source.percentOn(day))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(HUNDRED);
        return BigDecimal.valueOf(100L - opening)
                .multiply(filled)
                .movePointLeft(2)
                .add(BigDecimal.valueOf(opening))
                .setScale(DIGITS / 2, RoundingMode.HALF_UP) // a third three times is the whole
                .doubleValue();
    }

    /** The given contribution, or an equal part of what the given ones leave. */
    static BigDecimal share(Source source, Collection<Source> together) {
        if (source.contribution() != null) {
            return source.contribution();
        }
        BigDecimal given = together.stream()
                .flatMap(one -> Stream.ofNullable(one.contribution()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long open = together.stream().filter(one -> one.contribution() == null).count();
        return BigDecimal.ONE
                .subtract(given)
                .max(BigDecimal.ZERO)
                .divide(BigDecimal.valueOf(open), DIGITS, RoundingMode.HALF_UP);
    }

    /** The last step until a day. */
    static double on(List<Step> steps, LocalDate day, double before) {
        double percent = before;
        for (Step step : steps) {
            if (step.day().isAfter(day)) {
                break;
            }
            percent = step.percent();
        }
        return percent;
    }
}
