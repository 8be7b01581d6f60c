package org.guatu.supervision.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.Caller;
import org.guatu.supervision.proposal.Suspicion.Stage;

/** The suspicions of a region, for those who may speak of them at all. */
@ApplicationScoped
class Suspicions implements PanacheRepository<Suspicion> {
    Optional<Suspicion> visible(long id, Caller by) {
        return find("id = ?1 and regionId = ?2", id, by.regionId()).firstResultOptional();
    }

    /** The one that waits, of a task. */
    Optional<Suspicion> open(long taskId) {
        return find("taskId = ?1 and stage = ?2", taskId, Stage.OPEN).firstResultOptional();
    }

    /** All that wait, the longest first. */
    List<Suspicion> open(Caller by) {
        return list("regionId = ?1 and stage = ?2 order by id", by.regionId(), Stage.OPEN);
    }

    /** Those decided last, newest first. */
    List<Suspicion> decided(Caller by, int rows) {
        return find("regionId = ?1 and stage <> ?2 order by id desc", by.regionId(), Stage.OPEN)
                .page(0, rows)
                .list();
    }

    /** Newest first, older than {@code before}. */
    List<Suspicion> all(Caller by, long before, int rows) {
        return find("regionId = ?1 and id < ?2 order by id desc", by.regionId(), before)
                .page(0, rows)
                .list();
    }
}
