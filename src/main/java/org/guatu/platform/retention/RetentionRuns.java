package org.guatu.platform.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When each kind of a region was last looked through, and what was forgotten: one row each, by which nodes take turns. */
@ApplicationScoped
class RetentionRuns {
    private final EntityManager entities;

    RetentionRuns(EntityManager entities) {
        this.entities = entities;
    }

    /** @param taken how many were forgotten by the last run that ended */
    record Run(String kind, @Nullable Instant ended, int taken) {}

    /** Of all regions, the oldest first. */
    List<Long> regions() {
        List<?> ids =
                entities.createNativeQuery("select id from region order by id").getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Takes the turn of the day; false where another node has it. */
    boolean begin(long regionId, String kind, Instant startOfDay, Instant now) {
        run("insert ignore into retention_run (region_id, kind, taken, unsaid) values (?1, ?2, 0, 0)", regionId, kind);
        return entities.createNativeQuery(
                                """
                                update retention_run set began_at = ?3
                                where region_id = ?1 and kind = ?2 and (began_at is null or began_at < ?4)""")
                        .setParameter(1, regionId)
                        .setParameter(2, kind)
                        .setParameter(3, DatedRows.utc(now))
                        .setParameter(4, DatedRows.utc(startOfDay))
                        .executeUpdate()
                > 0;
    }

    /** Counts within the transaction that forgets, so that a run that breaks off leaves nothing untold. */
    void count(long regionId, String kind, int taken) {
        run(
                "update retention_run set unsaid = unsaid + " + taken + " where region_id = ?1 and kind = ?2",
                regionId,
                kind);
    }

    /** Ends the run; answers what was forgotten since the trail was told last. */
    int end(long regionId, String kind, Instant now) {
        int taken = ((Number) entities.createNativeQuery(
                                "select unsaid from retention_run where region_id = ?1 and kind = ?2 for update")
                        .setParameter(1, regionId)
                        .setParameter(2, kind)
                        .getSingleResult())
                .intValue();
        entities.createNativeQuery(
                        """
                        update retention_run set ended_at = ?3, taken = unsaid, unsaid = 0
                        where region_id = ?1 and kind = ?2""")
                .setParameter(1, regionId)
                .setParameter(2, kind)
                .setParameter(3, DatedRows.utc(now))
                .executeUpdate();
        return taken;
    }

    private void run(String sql, long regionId, String kind) {
        entities.createNativeQuery(sql)
                .setParameter(1, regionId)
                .setParameter(2, kind)
                .executeUpdate();
    }

    /** By kind. */
    Map<String, Run> of(long regionId) {
        List<?> rows = entities.createNativeQuery(
                        "select kind, cast(ended_at as char), taken from retention_run where region_id = ?1")
                .setParameter(1, regionId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Run(
                        (String) row[0],
                        row[1] == null ? null : DatedRows.instant((String) row[1]),
                        ((Number) row[2]).intValue()))
                .collect(Collectors.toMap(Run::kind, Function.identity()));
    }
}
