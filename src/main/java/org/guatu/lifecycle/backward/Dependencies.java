package org.guatu.lifecycle.backward;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must be finished before what may begin. Holds no circle: whoever adds asks {@link #circle} first. */
public final class Dependencies {
    private final Set<Dependency> all;
    private final Map<Long, Set<Long>> after = new TreeMap<>();
    private final Map<Long, Set<Long>> before = new TreeMap<>();

    /** The one is finished before the other begins. */
    public record Dependency(long before, long after) {}

    public Dependencies(Collection<Dependency> all) {
        this.all = new LinkedHashSet<>(all);
        for (Dependency one : all) {
            after.computeIfAbsent(one.before(), none -> new TreeSet<>()).add(one.after());
            before.computeIfAbsent(one.after(), none -> new TreeSet<>()).add(one.before());
        }
    }

    public Set<Dependency> all() {
        return Set.copyOf(all);
    }

    /** What begins only when the task is finished, in the order of the ids. */
    public Set<Long> after(long task) {
        return after.getOrDefault(task, Set.of());
    }

    /** What is finished before the task begins, in the order of the ids. */
    public Set<Long> before(long task) {
        return before.getOrDefault(task, Set.of());
    }

    /** These and one more. */
    public Dependencies with(Dependency one) {
        List<Dependency> more = new ArrayList<>(all);
        more.add(one);
        return new Dependencies(more);
    }

    /** These without one. */
    public Dependencies without(Dependency one) {
        return new Dependencies(all.stream().filter(other -> !other.equals(one)).toList());
    }

    /**
     * The circle that one more dependency would close: each task waits for the one named before it, and the first and the
     * last are the same. One of the shortest; empty where it closes none.
     */
    public List<Long> circle(Dependency wanted) {
        Map<Long, @Nullable Long> from = new HashMap<>();
        from.put(wanted.after(), null);
        Deque<Long> next = new ArrayDeque<>(List.of(wanted.after()));
        while (!next.isEmpty()) {
            long task = next.remove();
            if (task == wanted.before()) {
                return way(task, from);
            }
            for (long other : after(task)) {
                if (!from.containsKey(other)) {
                    from.put(other, task);
                    next.add(other);
                }
            }
        }
        return List.of();
    }

    private static List<Long> way(long last, Map<Long, @Nullable Long> from) {
        Deque<Long> way = new ArrayDeque<>();
        for (Long task = last; task != null; task = from.get(task)) {
            way.addFirst(task);
        }
        way.addFirst(last);
        return List.copyOf(way);
    }

    /** The tasks such that each comes after all that begin only when it is finished; the order is always the same. */
    List<Long> lastFirst(Set<Long> tasks) {
        List<Long> order = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        new TreeSet<>(tasks).forEach(task -> visit(task, tasks, seen, order));
        return order;
    }

    private void visit(long task, Set<Long> within, Set<Long> seen, List<Long> order) {
        if (within.contains(task) && seen.add(task)) {
            after(task).forEach(other -> visit(other, within, seen, order));
            order.add(task);
        }
    }
}
