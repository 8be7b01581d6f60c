package org.guatu.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The stories of all cases. */
@ApplicationScoped
class CaseSteps implements PanacheRepository<CaseStep> {
    /** Newest first. */
    List<CaseStep> of(String caseKind, long caseId) {
        return list("caseKind = ?1 and caseId = ?2 order by id desc", caseKind, caseId);
    }
}
