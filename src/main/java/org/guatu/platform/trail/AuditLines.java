package org.guatu.platform.trail;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The written lines; rows are only ever added. */
@ApplicationScoped
class AuditLines implements PanacheRepository<AuditLine> {
    List<AuditLine> about(String subjectType, long subjectId, long beforeId, int limit) {
        return find(
                        "subjectType = ?1 and subjectId = ?2 and id < ?3 order by id desc",
                        subjectType,
                        subjectId,
                        beforeId)
                .page(0, limit)
                .list();
    }

    List<AuditLine> find(long regionId, TrailSearch asked, long beforeId, int limit) {
        StringBuilder where = new StringBuilder("regionId = :region and id < :before");
        Parameters values = Parameters.with("region", regionId).and("before", beforeId);
        if (asked.person() != null) {
            where.append(" and locate(:person, personName) > 0");
            values.and("person", asked.person());
        }
        if (asked.matter() != null) {
            where.append(
                            " and (locate(:matter, coalesce(beforeValue, '')) > 0 or locate(:matter, coalesce(afterValue, ''))")
                    .append(" > 0 or locate(:matter, coalesce(reason, '')) > 0 or act in :acts)");
            values.and("matter", asked.matter()).and("acts", asked.acts().isEmpty() ? Set.of("") : asked.acts());
        }
        if (asked.tasks() != null) {
            where.append(" and subjectType = 'task' and subjectId in :tasks");
            values.and("tasks", asked.tasks().isEmpty() ? Set.of(-1L) : asked.tasks());
        }
        if (asked.from() != null) {
            where.append(" and happenedAt >= :from");
            values.and("from", asked.from());
        }
        if (asked.until() != null) {
            where.append(" and happenedAt < :until");
            values.and("until", asked.until());
        }
        return find(where + " order by id desc", values).page(0, limit).list();
    }

    /** Every act that was ever recorded in a region, by its message key. */
    List<String> acts(long regionId) {
        return find("select distinct l.act from AuditLine l where l.regionId = ?1", regionId)
                .project(String.class)
                .list();
    }
}
