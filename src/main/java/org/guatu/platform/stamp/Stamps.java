package org.guatu.platform.stamp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.hibernate.Session;

/**
 * A stamp on every handful of a region's things, renewed in the transaction that changes one of them. Whoever keeps facts
 * in memory keeps the stamps that they were read under; where a stamp is another one, that handful is read anew. So all
 * nodes agree without telling each other anything. A stamp is drawn by lot: tables that were put back bear the stamps of
 * what they hold.
 */
@ApplicationScoped
public class Stamps {
    /** So many are told apart: few enough to be read with every page, and a change costs others little. */
    public static final int HANDFULS = 128;

    private static final Object CHANGED = Stamps.class;

    private final Session session;
    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<RegionsStamped> stamped;

    Stamps(
            Session session,
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            Event<RegionsStamped> stamped) {
        this.session = session;
        this.database = database;
        this.transaction = transaction;
        this.stamped = stamped;
    }

    private record Handful(long regionId, int number) {
        static final Comparator<Handful> ORDER =
                Comparator.comparingLong(Handful::regionId).thenComparingInt(Handful::number);
    }

    public static int handful(long id) {
        return (int) (id % HANDFULS);
    }

    /** The stamps of a region, by handful; what was changed in this transaction is written first. */
    public long[] of(long regionId) {
        session.flush();
        return session.doReturningWork(connection -> read(connection, regionId));
    }

    private static long[] read(Connection connection, long regionId) throws SQLException {
        long[] stamps = new long[HANDFULS];
        try (PreparedStatement query =
                connection.prepareStatement("select handful, stamp from region_stamp where region_id = ?")) {
            query.setLong(1, regionId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    stamps[rows.getInt(1)] = rows.getLong(2);
                }
            }
        }
        return stamps;
    }

    /** One number for all stamps of a region: another one after every change. */
    public long sum(long regionId) {
        return LongStream.of(of(regionId)).sum();
    }

    /** As above, of every region. */
    public Map<Long, Long> sums() {
        return session
                .createNativeQuery("select region_id, sum(stamp) from region_stamp group by region_id", Object[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).longValue()));
    }

    /** Whether this transaction has changed anything of the region: its own changes bear no stamp yet. */
    public boolean changedHere(long regionId) {
        return transaction.getResource(CHANGED) instanceof SortedSet<?> changed
                && changed.stream().anyMatch(one -> one instanceof Handful handful && handful.regionId() == regionId);
    }

    /** Something was changed: its handful is stamped at the end of the transaction, when nothing else is waited for. */
    public void changed(long regionId, long id) {
        changed().add(new Handful(regionId, handful(id)));
    }

    /** A new region has all its stamps at once, so that no change of its things ever adds one. */
    public void opened(long regionId) {
        IntStream.range(0, HANDFULS).forEach(number -> changed().add(new Handful(regionId, number)));
    }

    @SuppressWarnings("unchecked")
    private SortedSet<Handful> changed() {
        Object known = transaction.getResource(CHANGED);
        if (known != null) {
            return (SortedSet<Handful>) known;
        }
        SortedSet<Handful> changed = new TreeSet<>(Handful.ORDER);
        transaction.putResource(CHANGED, changed);
        transaction.registerInterposedSynchronization(new AtTheEnd(changed));
        return changed;
    }

    /** Comes after the session has written its rows, since the session was there before them. */
    private final class AtTheEnd implements Synchronization {
        private final SortedSet<Handful> changed;

        AtTheEnd(SortedSet<Handful> changed) {
            this.changed = changed;
        }

        @Override
        public void beforeCompletion() {
            try (Connection connection = database.getConnection()) {
                stamp(connection, changed);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                stamped.fire(new RegionsStamped(
                        changed.stream().map(Handful::regionId).collect(Collectors.toSet())));
            }
        }
    }

    /** In one order, so that two who change the same do not wait for each other crosswise. */
    private static void stamp(Connection connection, SortedSet<Handful> changed) throws SQLException {
        long stamp = ThreadLocalRandom.current().nextLong();
        String[] rows = new String[changed.size()];
        Arrays.fill(rows, "(?, ?, ?)");
        try (PreparedStatement insert =
                connection.prepareStatement("insert into region_stamp (region_id, handful, stamp) values "
                        + String.join(", ", rows) + " on duplicate key update stamp = ?")) {
            int place = 1;
            for (Handful one : changed) {
                insert.setLong(place++, one.regionId());
                insert.setInt(place++, one.number());
                insert.setLong(place++, stamp);
            }
            insert.setLong(place, stamp);
            insert.executeUpdate();
        }
    }
}
