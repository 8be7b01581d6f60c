package org.guatu.supervision.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.supervision.ladder.Level;

/** Who is sent a circular: all units of the group of the one that it is about (domain brief §4.3). */
@ApplicationScoped
class LetterReaders implements PanacheRepository<LetterReader> {
    private final Organization organization;

    LetterReaders(Organization organization) {
        this.organization = organization;
    }

    /** Sends a circular to the group as it is now; other letters go to their unit alone. */
    void tell(Letter letter) {
        if (letter.level() != Level.CIRCULAR) {
            return;
        }
        Unit unit = organization.unit(letter.unitId());
        organization.unitsOf(letter.regionId(), unit.group()).stream()
                .filter(other -> other.id() != unit.id())
                .forEach(other -> persist(new LetterReader(letter, other.id())));
    }

    /** The units that it was sent to beside its own, in the order in which they were sent. */
    List<Long> of(long letterId) {
        return list("letterId = ?1 order by id", letterId).stream()
                .map(LetterReader::unitId)
                .toList();
    }
}
