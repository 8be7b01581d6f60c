package org.guatu.reporting.facts;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.reporting.standing.FeedNet;
import org.jspecify.annotations.Nullable;

/**
 * The days that are over, as they were known at their end: those few that were asked about last. Of a task that has not
 * changed since then nothing is derived anew; where memory is short a day is given up.
 */
final class PastDays {
    private static final int MOST = 6;

    private final Map<LocalDate, SoftReference<Seen>> days = new LinkedHashMap<>(MOST, 1, true);

    /** A day, and the tasks as they are known today that it was derived of. */
    private record Seen(KnownTasks today, KnownTasks past) {}

    /**
     * All tasks as they were known at the end of a day.
     *
     * @param net what linked tasks had brought each other by then
     * @param derive one task as it was known then
     */
    KnownTasks on(LocalDate day, KnownTasks today, FeedNet net, Function<TaskRecord, TaskFacts> derive) {
        Seen before = seen(day);
        KnownTasks past = before == null
                ? new KnownTasks(
                        day,
                        today.calendar(),
                        net,
                        today.inOrder().stream()
                                .map(one -> derive.apply(one.record()))
                                .toList())
                : follow(before.past(), today, net, derive);
        keep(day, new Seen(today, past));
        return past;
    }

    /** A day that was derived of the very same; null where it has to be derived. */
    @Nullable
    KnownTasks known(LocalDate day, KnownTasks today) {
        Seen before = seen(day);
        return before != null && before.today() == today ? before.past() : null;
    }

    private static KnownTasks follow(
            KnownTasks before, KnownTasks today, FeedNet net, Function<TaskRecord, TaskFacts> derive) {
        Set<Long> served = Stream.of(net, before.net())
                .flatMap(one -> one.served().stream())
                .collect(Collectors.toSet());
        Map<Long, TaskFacts> fresh = new HashMap<>();
        for (TaskFacts one : today.inOrder()) {
            long id = one.task().id();
            TaskFacts then = before.byTask().get(id);
            if (then == null || then.record() != one.record() || served.contains(id)) {
                fresh.put(id, derive.apply(one.record()));
            }
        }
        Set<Long> gone = new HashSet<>(before.byTask().keySet());
        gone.removeAll(today.byTask().keySet());
        return before.with(net, fresh, gone);
    }

    private synchronized @Nullable Seen seen(LocalDate day) {
        SoftReference<Seen> kept = days.get(day);
        return kept == null ? null : kept.get();
    }

    private synchronized void keep(LocalDate day, Seen seen) {
        days.put(day, new SoftReference<>(seen));
        if (days.size() > MOST) {
            days.remove(days.keySet().iterator().next());
        }
    }
}
