package org.guatu.platform.trail.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.guatu.platform.retention.DatedRows;
import org.guatu.platform.trail.chain.Archiving.Archived;

/** Which files of archives there are; for people, the chain does not rest on it. */
@ApplicationScoped
class Archives {
    private final EntityManager entities;

    Archives(EntityManager entities) {
        this.entities = entities;
    }

    void add(long regionId, Archived one, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into trail_archive (region_id, first_place, last_place, lines_until, file, archived_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, regionId)
                .setParameter(2, one.first())
                .setParameter(3, one.last())
                .setParameter(4, DatedRows.utc(one.until()))
                .setParameter(5, one.file())
                .setParameter(6, DatedRows.utc(now))
                .executeUpdate();
    }

    /** Of a region, the oldest first. */
    List<Archived> of(long regionId) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select first_place, last_place, cast(lines_until as char), file
                        from trail_archive where region_id = ?1 order by last_place""")
                .setParameter(1, regionId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Archived(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        DatedRows.instant((String) row[2]),
                        (String) row[3]))
                .toList();
    }
}
