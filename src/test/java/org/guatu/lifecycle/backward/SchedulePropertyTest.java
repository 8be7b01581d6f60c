package org.guatu.lifecycle.backward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.Defaults.CALENDAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guatu.lifecycle.backward.Dependencies.Dependency;
import org.guatu.lifecycle.plan.Milestone;

class SchedulePropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static WorkingDays today(Random random) {
        return new WorkingDays(CALENDAR, FIRST.plusDays(random.nextInt(900)));
    }

    private static List<Work> works(Random random, int count, int units, LocalDate today) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    LocalDate due = today.plusDays(random.nextInt(300));
                    return new Work(
                            i,
                            random.nextInt(units),
                            1 + random.nextInt(40),
                            random.nextInt(4) * 25,
                            due,
                            due,
                            random.nextBoolean()
                                    ? List.of()
                                    : List.of(new Work.Gate("实施", today.plusDays(random.nextInt(200)), 60)));
                })
                .toList();
    }

    private static Dependencies dependencies(Random random, int count) {
        Dependencies all = new Dependencies(List.of());
        for (int i = 0; i < count; i++) {
            Dependency wanted = new Dependency(random.nextInt(count), random.nextInt(count));
            all = all.circle(wanted).isEmpty() ? all.with(wanted) : all;
        }
        return all;
    }

    @Property
    void numbers_and_working_days_are_the_same(
            @ForAll @IntRange(min = 0, max = 900) int day, @ForAll @IntRange(min = -400, max = 900) int number) {
        WorkingDays days = new WorkingDays(CALENDAR, FIRST.plusDays(day));

        assertThat(CALENDAR.isWorkingDay(days.day(number))).isTrue();
        assertThat(days.upTo(days.day(number))).isEqualTo(number);
        assertThat(days.day(0)).isEqualTo(CALENDAR.rollForward(days.today()));
    }

    @Property
    void gates_lie_in_order_on_working_days_of_the_window_and_their_spans_sum_to_it(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int window) {
        Random random = new Random(seed);
        WorkingDays days = today(random);
        int first = random.nextInt(200) - 100;
        GatePattern pattern = pattern(random);

        List<Milestone> gates = GateSpread.over(pattern, first, first + window - 1, days);

        int before = first - 1;
        int spans = 0;
        for (Milestone gate : gates) {
            assertThat(CALENDAR.isWorkingDay(gate.due())).isTrue();
            int at = days.upTo(gate.due());
            assertThat(at).as("in order, and never before the start").isGreaterThan(before);
            spans += at - before;
            before = at;
        }
        assertThat(spans).isEqualTo(window);
        assertThat(gates.stream().mapToInt(Milestone::weight).sum()).isEqualTo(100);
    }

    private static GatePattern pattern(Random random) {
        List<GatePattern.Gate> gates = new ArrayList<>();
        int left = 100;
        while (left > 0) {
            int weight = Math.min(left, 1 + random.nextInt(60));
            gates.add(new GatePattern.Gate("第" + gates.size() + "步", weight));
            left -= weight;
        }
        return new GatePattern(60, gates);
    }

    @Property
    void a_schedule_keeps_every_end_gate_order_and_limit(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int count,
            @ForAll @IntRange(min = 1, max = 4) int limit) {
        Random random = new Random(seed);
        WorkingDays days = today(random);
        Ground ground = new Ground(
                works(random, count, 3, days.today()), dependencies(random, count), Map.of(0L, limit, 1L, 1), days);

        List<Place> places = BackwardSchedule.of(ground);

        Map<Long, Place> byTask =
                places.stream().collect(Collectors.toMap(one -> one.work().task(), Function.identity()));
        assertThat(byTask).hasSize(count);
        for (Place one : places) {
            assertThat(CALENDAR.isWorkingDay(one.startBy())).isTrue();
            assertThat(CALENDAR.isWorkingDay(one.finish())).isTrue();
            assertThat(CALENDAR.between(one.startBy(), one.finish()) + 1).isEqualTo(one.left());
            assertThat(one.finish()).isBeforeOrEqualTo(one.work().finishBy());
            assertThat(one.slack()).isEqualTo(days.upTo(one.startBy())).isLessThanOrEqualTo(one.ownSlack());
        }
        for (Dependency one : ground.dependencies().all()) {
            assertThat(Objects.requireNonNull(byTask.get(one.before())).finish())
                    .isBefore(Objects.requireNonNull(byTask.get(one.after())).startBy());
        }
        assertThat(mostAtOnce(places, 0)).isLessThanOrEqualTo(limit);
        assertThat(mostAtOnce(places, 1)).isLessThanOrEqualTo(1);
        assertThat(BackwardSchedule.of(ground)).as("no chance in it").isEqualTo(places);
    }

    private static long mostAtOnce(List<Place> places, long unit) {
        List<Place> own =
                places.stream().filter(one -> one.work().unit() == unit).toList();
        return own.stream()
                .mapToLong(one -> own.stream()
                        .filter(other -> !other.startBy().isAfter(one.startBy())
                                && !other.finish().isBefore(one.startBy()))
                        .count())
                .max()
                .orElse(0);
    }

    /** Tried against every order in which a unit could do its tasks. */
    @Property
    void with_one_at_a_time_what_can_be_begun_in_time_is(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int count) {
        Random random = new Random(seed);
        WorkingDays days = today(random);
        Ground ground =
                new Ground(works(random, count, 1, days.today()), dependencies(random, count / 2), Map.of(0L, 1), days);

        int earliest = BackwardSchedule.of(ground).stream()
                .mapToInt(Place::slack)
                .min()
                .orElse(0);

        assertThat(earliest).isEqualTo(best(ground, new ArrayList<>(), Integer.MAX_VALUE));
    }

    /** The latest that the first task can begin, over all ways to go on from those that are laid from the end. */
    private static int best(Ground ground, List<Long> laid, int freeUntil) {
        if (laid.size() == ground.works().size()) {
            return freeUntil + 1;
        }
        int best = Integer.MIN_VALUE;
        for (Work work : ground.works()) {
            if (!laid.contains(work.task())
                    && laid.containsAll(ground.dependencies().after(work.task()))) {
                int start = Math.min(work.latestStart(ground.days()), freeUntil - work.left() + 1);
                List<Long> more = new ArrayList<>(laid);
                more.add(work.task());
                best = Math.max(best, best(ground, more, start - 1));
            }
        }
        return best;
    }
}
