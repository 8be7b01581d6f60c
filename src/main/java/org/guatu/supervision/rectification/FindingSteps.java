package org.guatu.supervision.rectification;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The stories of findings. */
@ApplicationScoped
class FindingSteps implements PanacheRepository<FindingStep> {
    List<FindingStep> of(long findingId) {
        return list("findingId = ?1 order by id desc", findingId);
    }
}
