package org.guatu.platform.retention;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The rows of a table that may be forgotten once they are old enough. */
public final class DatedRows {
    private final EntityManager entities;
    private final String from;
    private final String dated;

    /**
     * @param dated the column that says when a row was made
     * @param where which rows may be forgotten at all; {@code :region} stands for the region
     */
    public DatedRows(EntityManager entities, String table, String dated, String where) {
        this.entities = entities;
        this.dated = dated;
        this.from = " from " + table + " where " + where;
    }

    /** Deletes at most so many that are older; answers how many. */
    public int delete(long regionId, Instant before, int most) {
        return query("delete" + from + older(most), regionId)
                .setParameter("before", utc(before))
                .executeUpdate();
    }

    /** Ids of at most so many that are older, held until the transaction ends. */
    public List<Long> hold(long regionId, Instant before, int most) {
        List<?> ids = query("select id" + from + older(most) + " for update", regionId)
                .setParameter("before", utc(before))
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private String older(int most) {
        return " and " + dated + " < :before limit " + most;
    }

    public Holding holding(long regionId) {
        Object[] row = (Object[]) query("select count(*), cast(min(" + dated + ") as char)" + from, regionId)
                .getSingleResult();
        return new Holding(((Number) row[0]).longValue(), row[1] == null ? null : instant((String) row[1]));
    }

    private Query query(String sql, long regionId) {
        Query query = entities.createNativeQuery(sql);
        return from.contains(":region") ? query.setParameter("region", regionId) : query;
    }

    /** As the database keeps an instant. */
    public static LocalDateTime utc(Instant when) {
        return LocalDateTime.ofInstant(when, ZoneOffset.UTC);
    }

    /** An instant that the database gave as text. */
    public static Instant instant(String kept) {
        return LocalDateTime.parse(kept.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
}
