package org.guatu.supervision.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The further tasks of letters, in the order in which a letter names them. */
@ApplicationScoped
class LetterTasks implements PanacheRepository<LetterTask> {
    List<LetterTask> of(long letterId) {
        return list("letterId = ?1 order by id", letterId);
    }

    List<LetterTask> ofRegion(long regionId) {
        return list("regionId = ?1 order by id", regionId);
    }
}
