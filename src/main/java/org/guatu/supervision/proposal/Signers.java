package org.guatu.supervision.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import org.guatu.catalogue.Task;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.supervision.ladder.Ladder;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Rung;

/**
 * Who signs a letter: whom the ladder names; of a task that the office itself leads, or its host, the committee. The office
 * never supervises itself (domain brief §4.3).
 */
@ApplicationScoped
public class Signers {
    private final Ladder ladder;
    private final Organization organization;

    Signers(Ladder ladder, Organization organization) {
        this.ladder = ladder;
        this.organization = organization;
    }

    public Rung rung(Level level, Task task) {
        Rung rung = ladder.rung(level);
        boolean own = organization.unitsOfTheOffice(task.regionId()).contains(task.leadUnitId());
        return own ? rung.signedBy(Roles.COMMITTEE) : rung;
    }
}
