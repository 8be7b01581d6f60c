package org.guatu.catalogue.intake;

import java.util.Set;
import org.guatu.catalogue.NewTask;
import org.guatu.catalogue.reading.layout.Field;

/** A task of the list with what a file says of it; what the file does not speak of stays. */
final class Merged {
    private Merged() {}

    static NewTask of(NewTask now, FileTask file, boolean draft, int position) {
        NewTask said = file.task();
        Set<Field> told = file.told();
        boolean partners =
                told.contains(Field.COOPERATING) || told.contains(Field.RESPONSIBLE) || told.contains(Field.DIVISION);
        boolean opening = draft && told.contains(Field.OPENING_PERCENT);
        return new NewTask(
                now.code(),
                told.contains(Field.SERIAL) ? said.serial() : now.serial(),
                position,
                told.contains(Field.SECTION) ? said.section() : now.section(),
                said.title(),
                told.contains(Field.REQUIREMENT) ? said.requirement() : now.requirement(),
                said.lead(),
                said.coLeads(),
                partners ? said.cooperating() : now.cooperating(),
                partners ? said.sets() : now.sets(),
                told.contains(Field.LEADING_OFFICIAL) ? said.leadingOfficial() : now.leadingOfficial(),
                told.contains(Field.DEADLINE) ? said.deadline() : now.deadline(),
                told.contains(Field.CADENCE) ? said.cadence() : now.cadence(),
                told.contains(Field.POINTS) ? said.points() : now.points(),
                told.contains(Field.DELIVERABLE) ? said.deliverable() : now.deliverable(),
                opening ? said.openingPercent() : now.openingPercent(),
                opening ? said.openingBasis() : now.openingBasis());
    }

    static NewTask added(NewTask said, Codes codes, int position) {
        return new NewTask(
                codes.of(said.code()),
                said.serial(),
                position,
                said.section(),
                said.title(),
                said.requirement(),
                said.lead(),
                said.coLeads(),
                said.cooperating(),
                said.sets(),
                said.leadingOfficial(),
                said.deadline(),
                said.cadence(),
                said.points(),
                said.deliverable(),
                said.openingPercent(),
                said.openingBasis());
    }
}
