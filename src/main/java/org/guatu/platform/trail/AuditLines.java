package org.guatu.platform.trail;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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

    List<AuditLine> newest(long regionId, long beforeId, int limit) {
        return find("regionId = ?1 and id < ?2 order by id desc", regionId, beforeId)
                .page(0, limit)
                .list();
    }
}
