package org.guatu.reporting.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.platform.stamp.Stamped;
import org.guatu.platform.stamp.Stamps;
import org.guatu.reporting.Feeding;
import org.guatu.reporting.standing.FeedNet;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityKey;

/**
 * Keeps the facts of a region's tasks in memory, with the stamps that they were read under. Each look compares the stamps:
 * what another transaction changed, on this node or another, is read anew, and nothing else. On another day, or by
 * another calendar, all of it is derived anew and nothing read. A transaction that has changed tasks itself, or already
 * knows some of them, reads for itself and leaves nothing behind. Where memory is short all of it is given up.
 */
@ApplicationScoped
@Transactional
class FactsAtHand {
    /** Whoever changes tasks goes on with what it read. */
    private static final Consumer<TaskRecord> KEEP = read -> {};

    private final Map<Long, Kept> regions = new ConcurrentHashMap<>();
    private final Stamps stamps;
    private final ReadingRecords reading;
    private final DerivingFacts deriving;
    private final Feeding feeding;
    private final OfficeTime time;
    private final Session session;

    FactsAtHand(
            Stamps stamps,
            ReadingRecords reading,
            DerivingFacts deriving,
            Feeding feeding,
            OfficeTime time,
            Session session) {
        this.stamps = stamps;
        this.reading = reading;
        this.deriving = deriving;
        this.feeding = feeding;
        this.time = time;
        this.session = session;
    }

    /** What is kept of one region; who fills it holds its lock. */
    private static final class Kept {
        private volatile SoftReference<Read> read = new SoftReference<>(null);
    }

    /** What was read, and under which stamps. */
    private record Read(long[] stamps, KnownTasks tasks) {
        boolean holds(LocalDate day, WorkCalendar calendar, long[] now) {
            return tasks.day().equals(day) && tasks.calendar().equals(calendar) && Arrays.equals(stamps, now);
        }
    }

    /** All tasks of a region as they stand today. */
    KnownTasks of(long regionId) {
        LocalDate today = time.today();
        WorkCalendar calendar = time.calendar(regionId);
        long[] now = stamps.of(regionId);
        if (stamps.changedHere(regionId)) {
            return unflushed(() -> read(regionId, today, calendar, KEEP));
        }
        Kept kept = regions.computeIfAbsent(regionId, id -> new Kept());
        Read known = kept.read.get();
        if (known != null && known.holds(today, calendar, now)) {
            return known.tasks();
        }
        return unflushed(
                () -> knowsTasks() ? read(regionId, today, calendar, KEEP) : follow(kept, regionId, today, calendar));
    }

    /**
     * What is to be written was written when the stamps were read. Before each of many queries the session would look
     * through all that it has read so far.
     */
    private KnownTasks unflushed(Supplier<KnownTasks> reading) {
        FlushMode before = session.getHibernateFlushMode();
        session.setHibernateFlushMode(FlushMode.MANUAL);
        try {
            return reading.get();
        } finally {
            session.setHibernateFlushMode(before);
        }
    }

    /** What a session knows it does not read again, however much older it is than the stamps. */
    private boolean knowsTasks() {
        return session.getStatistics().getEntityKeys().stream()
                .anyMatch(key -> key instanceof EntityKey one
                        && Stamped.class.isAssignableFrom(one.getPersister().getMappedClass()));
    }

    private KnownTasks follow(Kept kept, long regionId, LocalDate today, WorkCalendar calendar) {
        synchronized (kept) {
            long[] now = stamps.of(regionId);
            Read known = kept.read.get();
            if (known == null || !known.holds(today, calendar, now)) {
                known = new Read(
                        now,
                        known == null
                                ? read(regionId, today, calendar, this::detach)
                                : follow(known, now, regionId, today, calendar));
                kept.read = new SoftReference<>(known);
            }
            return known.tasks();
        }
    }

    private KnownTasks read(long regionId, LocalDate today, WorkCalendar calendar, Consumer<TaskRecord> each) {
        FeedNet net = feeding.ofRegion(regionId, today);
        return new KnownTasks(
                today,
                calendar,
                net,
                reading.ofRegion(regionId, each).stream()
                        .map(one -> deriving.of(one, today, net))
                        .toList());
    }

    /** What is shared between threads belongs to nobody's session. */
    private void detach(TaskRecord read) {
        read.entities().forEach(session::detach);
    }

    /** Reads the handfuls whose stamps are others, and derives anew what follows from them or from the day. */
    private KnownTasks follow(Read read, long[] now, long regionId, LocalDate today, WorkCalendar calendar) {
        KnownTasks before = read.tasks();
        Set<Integer> changed = IntStream.range(0, now.length)
                .filter(handful -> now[handful] != read.stamps()[handful])
                .boxed()
                .collect(Collectors.toSet());
        FeedNet net = feeding.ofRegion(regionId, today);
        if (!before.day().equals(today) || !before.calendar().equals(calendar)) {
            before = new KnownTasks(
                    today,
                    calendar,
                    net,
                    before.inOrder().stream()
                            .map(one -> deriving.of(one.record(), today, net))
                            .toList());
        }
        Map<Long, TaskFacts> fresh = new HashMap<>();
        for (long served : Stream.of(net, before.net())
                .flatMap(one -> one.served().stream())
                .collect(Collectors.toSet())) {
            TaskFacts known = before.byTask().get(served);
            if (known != null) {
                fresh.put(served, deriving.of(known.record(), today, net));
            }
        }
        Set<Long> gone = new HashSet<>();
        if (!changed.isEmpty()) {
            before.byTask().keySet().stream()
                    .filter(id -> changed.contains(Stamps.handful(id)))
                    .forEach(gone::add);
            for (TaskRecord one : reading.ofRegion(regionId, changed, this::detach)) {
                gone.remove(one.task().id());
                fresh.put(one.task().id(), deriving.of(one, today, net));
            }
            fresh.keySet().removeAll(gone);
        }
        return before.with(net, fresh, gone);
    }
}
