package org.guatu.supervision.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All replies to letters. */
@ApplicationScoped
class LetterReplies implements PanacheRepository<LetterReply> {
    List<LetterReply> of(long letterId) {
        return list("letterId = ?1 order by id desc", letterId);
    }

    Optional<LetterReply> newest(long letterId) {
        return find("letterId = ?1 order by id desc", letterId).firstResultOptional();
    }
}
