package org.guatu.supervision.instruction;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was answered and said to instructions. */
@ApplicationScoped
class InstructionSteps implements PanacheRepository<InstructionStep> {
    List<InstructionStep> of(long instructionId) {
        return list("instructionId = ?1 order by id desc", instructionId);
    }
}
