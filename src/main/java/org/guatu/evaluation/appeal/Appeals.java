package org.guatu.evaluation.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** All appeals. */
@ApplicationScoped
class Appeals implements PanacheRepository<Appeal> {
    Optional<Appeal> newest(long evaluationId) {
        return find("evaluationId = ?1 order by id desc", evaluationId).firstResultOptional();
    }
}
