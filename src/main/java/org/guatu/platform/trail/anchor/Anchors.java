package org.guatu.platform.trail.anchor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** The anchors that were written, one a day and region: so that several nodes write each but once. */
@ApplicationScoped
class Anchors {
    private final EntityManager entities;

    Anchors(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the day's anchor; false where there is one already. */
    boolean keep(Anchor anchor) {
        return entities.createNativeQuery(
                                "insert ignore into trail_anchor (region_id, day, place, hash) values (?1, ?2, ?3, ?4)")
                        .setParameter(1, anchor.regionId())
                        .setParameter(2, anchor.day())
                        .setParameter(3, anchor.place())
                        .setParameter(4, anchor.hash())
                        .executeUpdate()
                > 0;
    }

    List<Anchor> of(long regionId) {
        List<?> rows = entities.createNativeQuery(
                        "select day, place, hash from trail_anchor where region_id = ?1 order by day")
                .setParameter(1, regionId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Anchor(regionId, day(row[0]), ((Number) row[1]).longValue(), (String) row[2]))
                .toList();
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
