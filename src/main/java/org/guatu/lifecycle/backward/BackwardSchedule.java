package org.guatu.lifecycle.backward;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every task as late as it can lie: in time for its end and its gates, finished before what waits for it begins, and
 * never more of a unit's tasks at once than the unit carries.
 *
 * <p>The days are walked from the last to the first. Whenever a unit has a free hand, of the tasks that could end there
 * the one with the least slack is laid down, the longest slack last; what finds no free hand ends earlier. There is no
 * search and no chance: the same ground gives the same schedule. Of a unit that carries one
 * task at a time nothing that could be begun in time is begun too late; with several it is a good rule and no proof
 * (decision 52).
 */
public final class BackwardSchedule {
    private final Ground ground;
    private final Map<Long, Work> works;
    private final List<Long> lastFirst;

    private BackwardSchedule(Ground ground) {
        this.ground = ground;
        works = ground.works().stream()
                .collect(Collectors.toMap(Work::task, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        lastFirst = ground.dependencies().lastFirst(works.keySet());
    }

    /** The place of every task, the least slack first. */
    public static List<Place> of(Ground ground) {
        return new BackwardSchedule(ground).places();
    }

    /** Working days of a task, by number. */
    private record Span(int start, int end) {}

    private List<Place> places() {
        Map<Long, Integer> ends = earliestEnds();
        Map<Long, Span> own = spans(Map.of());
        Map<Long, Span> within = ground.limits().isEmpty() ? own : spans(ground.limits());
        return lastFirst.stream()
                .map(task ->
                        place(of(works, task), of(within, task), of(own, task).start(), of(ends, task)))
                .sorted(Comparator.comparingInt(Place::slack)
                        .thenComparing(one -> one.work().task()))
                .toList();
    }

    private static <T> T of(Map<Long, T> all, long task) {
        return Objects.requireNonNull(all.get(task));
    }

    private Place place(Work work, Span span, int ownStart, int earliestEnd) {
        WorkingDays days = ground.days();
        Set<Break> broken = EnumSet.noneOf(Break.class);
        if (ownStart < 0) {
            broken.add(Break.STARTED_TOO_LATE);
        } else if (span.start() < 0) {
            broken.add(Break.OVERLOAD);
        }
        if (work.beyondDeadline() || earliestEnd > days.upTo(work.deadline())) {
            broken.add(Break.BEYOND_DEADLINE);
        }
        return new Place(
                work,
                days.day(span.start()),
                days.day(span.end()),
                span.start(),
                ownStart,
                days.day(earliestEnd),
                Collections.unmodifiableSet(broken));
    }

    /** Forwards from today, along what waits for what. */
    private Map<Long, Integer> earliestEnds() {
        Map<Long, Integer> ends = new HashMap<>();
        List<Long> order = new ArrayList<>(lastFirst);
        Collections.reverse(order);
        for (long task : order) {
            int begin = known(ground.dependencies().before(task))
                    .mapToInt(other -> of(ends, other) + 1)
                    .max()
                    .orElse(0);
            ends.put(task, begin + of(works, task).left() - 1);
        }
        return ends;
    }

    /** A task that may be laid down: it could end on this day, as far as is known now. */
    private record Ready(int end, int left, long task) {
        /** The latest end first; of those that end alike the one with least slack, that is the longest, first. */
        private static final Comparator<Ready> ORDER = Comparator.comparingInt(Ready::end)
                .thenComparingInt(Ready::left)
                .reversed()
                .thenComparingLong(Ready::task);
    }

    private Map<Long, Span> spans(Map<Long, Integer> limits) {
        Map<Long, Span> laid = new HashMap<>();
        Map<Long, Hands> hands = new HashMap<>();
        limits.forEach((unit, limit) -> hands.put(unit, new Hands(limit)));
        Map<Long, Long> waiting = new HashMap<>();
        PriorityQueue<Ready> ready = new PriorityQueue<>(Ready.ORDER);
        for (long task : lastFirst) {
            long after = known(ground.dependencies().after(task)).count();
            waiting.put(task, after);
            if (after == 0) {
                ready.add(ready(task, laid));
            }
        }
        while (!ready.isEmpty()) {
            Ready next = ready.remove();
            Hands free = hands.get(of(works, next.task()).unit());
            if (free != null && free.latest() < next.end()) {
                ready.add(new Ready(free.latest(), next.left(), next.task()));
                continue;
            }
            Span span = new Span(next.end() - next.left() + 1, next.end());
            laid.put(next.task(), span);
            if (free != null) {
                free.take(span.start());
            }
            known(ground.dependencies().before(next.task()))
                    .filter(before -> waiting.merge(before, -1L, Long::sum) == 0)
                    .forEach(before -> ready.add(ready(before, laid)));
        }
        return laid;
    }

    private Stream<Long> known(Set<Long> tasks) {
        return tasks.stream().filter(works::containsKey);
    }

    private Ready ready(long task, Map<Long, Span> laid) {
        Work work = of(works, task);
        int end = known(ground.dependencies().after(task))
                .mapToInt(after -> of(laid, after).start() - 1)
                .reduce(work.latestStart(ground.days()) + work.left() - 1, Math::min);
        return new Ready(end, work.left(), task);
    }

    /** How many tasks a unit carries at once; each hand is free on all days before a number. */
    private static final class Hands {
        private final PriorityQueue<Integer> freeUntil = new PriorityQueue<>(Comparator.reverseOrder());

        Hands(int limit) {
            for (int i = 0; i < limit; i++) {
                freeUntil.add(Integer.MAX_VALUE);
            }
        }

        /** The last number on which a hand is free. */
        int latest() {
            return freeUntil.element();
        }

        void take(int start) {
            freeUntil.remove();
            freeUntil.add(start - 1);
        }
    }
}
