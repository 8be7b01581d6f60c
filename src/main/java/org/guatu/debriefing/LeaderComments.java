package org.guatu.debriefing;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The comments on all reports. */
@ApplicationScoped
class LeaderComments implements PanacheRepository<LeaderComment> {
    List<LeaderComment> on(long reportId) {
        return list("reportId = ?1 order by id", reportId);
    }

    List<LeaderComment> ofRound(long roundId) {
        return list(
                "select c from LeaderComment c join DebriefingReport r on r.id = c.reportId where r.roundId = ?1"
                        + " order by c.id",
                roundId);
    }
}
