package org.guatu.platform.trail.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.platform.retention.DatedRows;
import org.guatu.platform.retention.Holding;
import org.guatu.platform.trail.AuditLine;
import org.jspecify.annotations.Nullable;

/** The rows of the chain: heads, links, and which lines wait for theirs. */
@ApplicationScoped
class Chain {
    private static final String HEADS =
            "select region_id, place, hash, sealed_with, mac, base_place, base_hash from trail_head";

    private final EntityManager entities;

    Chain(EntityManager entities) {
        this.entities = entities;
    }

    /** Regions of the lines that have waited longest. A plain read of a table that is mostly empty. */
    Set<Long> regionsWaiting(int lines) {
        List<?> regions = entities.createNativeQuery("select region_id from unsealed_line order by line_id")
                .setMaxResults(lines)
                .getResultList();
        Set<Long> once = new TreeSet<>();
        regions.forEach(region -> once.add(((Number) region).longValue()));
        return once;
    }

    /** Lines that wait, after those were let go that another node has sealed meanwhile. */
    List<AuditLine> waiting(long regionId, int lines) {
        List<?> sealed = entities.createNativeQuery(
                        "select u.line_id from unsealed_line u join seal s on s.line_id = u.line_id where u.region_id = ?1")
                .setParameter(1, regionId)
                .getResultList();
        if (!sealed.isEmpty()) {
            letGo(sealed);
        }
        return entities
                .createNativeQuery(
                        "select l.* from unsealed_line u join audit_line l on l.id = u.line_id where u.region_id = ?1 order by u.line_id",
                        AuditLine.class)
                .setParameter(1, regionId)
                .setMaxResults(lines)
                .getResultList()
                .stream()
                .map(AuditLine.class::cast)
                .toList();
    }

    /** How many wait, and how long by the database's own clock; of one region, or of all where none is said. */
    Waiting waiting(@Nullable Long regionId) {
        Query query = entities.createNativeQuery(
                "select count(*), coalesce(timestampdiff(second, min(since), utc_timestamp(6)), 0) from unsealed_line"
                        + (regionId == null ? "" : " where region_id = ?1"));
        if (regionId != null) {
            query.setParameter(1, regionId);
        }
        Object[] row = (Object[]) query.getSingleResult();
        return new Waiting(((Number) row[0]).longValue(), Duration.ofSeconds(((Number) row[1]).longValue()));
    }

    void sealed(List<AuditLine> lines) {
        entities.flush();
        letGo(lines.stream().map(AuditLine::id).toList());
    }

    /** By their ids alone: looking for them by a delete would wait for every act that is under way. */
    private void letGo(List<?> lineIds) {
        entities.createNativeQuery("delete from unsealed_line where line_id in (?1)")
                .setParameter(1, lineIds)
                .executeUpdate();
    }

    void add(Seal seal) {
        entities.persist(seal);
    }

    /** The head, for whoever makes the chain grow alone. */
    Head lock(long regionId) {
        entities.createNativeQuery("insert ignore into trail_head (region_id, place, hash) values (?1, 0, '')")
                .setParameter(1, regionId)
                .executeUpdate();
        return heads(entities.createNativeQuery(HEADS + " where region_id = ?1 for update")
                        .setParameter(1, regionId))
                .get(0);
    }

    Head head(long regionId) {
        List<Head> heads = heads(
                entities.createNativeQuery(HEADS + " where region_id = ?1").setParameter(1, regionId));
        return heads.isEmpty() ? Head.none(regionId) : heads.get(0);
    }

    /** Of all regions. */
    List<Head> heads() {
        return heads(entities.createNativeQuery(HEADS + " where place > 0 order by region_id"));
    }

    private static List<Head> heads(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Head(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        new Base(((Number) row[5]).longValue(), (String) row[6])))
                .toList();
    }

    void move(Head head) {
        entities.createNativeQuery(
                        "update trail_head set place = ?1, hash = ?2, sealed_with = ?3, mac = ?4, base_place = ?6, base_hash = ?7 where region_id = ?5")
                .setParameter(1, head.place())
                .setParameter(2, head.hash())
                .setParameter(3, head.sealedWith())
                .setParameter(4, head.mac())
                .setParameter(5, head.regionId())
                .setParameter(6, head.base().place())
                .setParameter(7, head.base().hash())
                .executeUpdate();
    }

    /** The place of the last link; 0 where there is none. */
    long last(long regionId) {
        return entities.createQuery("select coalesce(max(s.place), 0) from Seal s where s.regionId = ?1", Long.class)
                .setParameter(1, regionId)
                .getSingleResult();
    }

    /** The hash of the link at a place. */
    Optional<String> hashAt(long regionId, long place) {
        return entities.createQuery("select s.hash from Seal s where s.regionId = ?1 and s.place = ?2", String.class)
                .setParameter(1, regionId)
                .setParameter(2, place)
                .getResultStream()
                .findFirst();
    }

    /** Links with their lines from one place to another, both counted, the first page of them. */
    List<Link> links(long regionId, long from, long until, int rows) {
        List<Link> links = entities
                .createQuery(
                        """
                        select s, l from Seal s left join AuditLine l on l.id = s.lineId
                        where s.regionId = ?1 and s.place >= ?2 and s.place <= ?3 order by s.place""",
                        Object[].class)
                .setParameter(1, regionId)
                .setParameter(2, from)
                .setParameter(3, until)
                .setMaxResults(rows)
                .getResultList()
                .stream()
                .map(pair -> ((Seal) pair[0]).link((AuditLine) pair[1]))
                .toList();
        entities.clear();
        return links;
    }

    /** The line that the link at a place seals. */
    AuditLine lineAt(long regionId, long place) {
        return entities.createQuery(
                        "select l from AuditLine l, Seal s where l.id = s.lineId and s.regionId = ?1 and s.place = ?2",
                        AuditLine.class)
                .setParameter(1, regionId)
                .setParameter(2, place)
                .getSingleResult();
    }

    /** Up to which place, beyond one and not beyond another, all lines are older than an instant. */
    long lastOlder(long regionId, long from, long until, Instant before) {
        Long young = entities.createQuery(
                        """
                        select min(s.place) from Seal s, AuditLine l where l.id = s.lineId and s.regionId = ?1
                        and s.place > ?2 and s.place <= ?3 and l.happenedAt >= ?4""",
                        Long.class)
                .setParameter(1, regionId)
                .setParameter(2, from)
                .setParameter(3, until)
                .setParameter(4, before)
                .getSingleResult();
        return Math.max(from, young == null ? until : young - 1);
    }

    /** Deletes lines and links up to a place; the database lets nothing go that the head's base does not cover. */
    void forget(long regionId, long last) {
        for (String sql : List.of(
                "delete l from audit_line l join seal s on s.line_id = l.id where s.region_id = ?1 and s.place <= ?2",
                "delete from seal where region_id = ?1 and place <= ?2")) {
            entities.createNativeQuery(sql)
                    .setParameter(1, regionId)
                    .setParameter(2, last)
                    .executeUpdate();
        }
    }

    /** How many lines there are, and when the first was written. */
    Holding holding(long regionId) {
        return new DatedRows(entities, "audit_line", "happened_at", "region_id = :region").holding(regionId);
    }

    /**
     * What the tables hold at one moment.
     *
     * @param lines of the region
     * @param last place of the last link
     * @param base place behind which the chain begins
     */
    record Tally(long lines, long seals, long last, long waiting, long head, long base) {}

    /** In one statement, so that nothing is sealed between two counts. */
    Tally tally(long regionId) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        """
                        select (select count(*) from audit_line where region_id = ?1),
                               (select count(*) from seal where region_id = ?1),
                               (select coalesce(max(place), 0) from seal where region_id = ?1),
                               (select count(*) from unsealed_line u left join seal s on s.line_id = u.line_id
                                 where u.region_id = ?1 and s.line_id is null),
                               (select coalesce(max(place), 0) from trail_head where region_id = ?1),
                               (select coalesce(max(base_place), 0) from trail_head where region_id = ?1)""")
                .setParameter(1, regionId)
                .getSingleResult();
        long[] n = new long[row.length];
        for (int i = 0; i < n.length; i++) {
            n[i] = number(row[i]);
        }
        return new Tally(n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    /**
     * What the tables hold at one moment of lines beyond one.
     *
     * @param known how many of them are sealed or wait for it
     * @param last place of the last link
     */
    record Newer(long lines, long known, long last, long head) {}

    /** In one statement too, and none of it is counted from the beginning. */
    Newer newer(long regionId, long lineId) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        """
                        select (select count(*) from audit_line where region_id = ?1 and id > ?2),
                               (select count(*) from seal where region_id = ?1 and line_id > ?2)
                               + (select count(*) from unsealed_line u left join seal s on s.line_id = u.line_id
                                   where u.region_id = ?1 and u.line_id > ?2 and s.line_id is null),
                               (select coalesce(max(place), 0) from seal where region_id = ?1),
                               (select coalesce(max(place), 0) from trail_head where region_id = ?1)""")
                .setParameter(1, regionId)
                .setParameter(2, lineId)
                .getSingleResult();
        return new Newer(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
