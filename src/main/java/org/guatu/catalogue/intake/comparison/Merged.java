package org.guatu.catalogue.intake.comparison;

import java.util.Set;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskUnits;
import org.guatu.catalogue.wording.TaskWording;

/** A task of the list with what a file says of it; what the file does not speak of stays. */
final class Merged {
    private Merged() {}

    static NewTask of(NewTask now, FileTask file, boolean draft, int position) {
        NewTask said = file.task();
        Set<Field> told = file.told();
        boolean partners =
                told.contains(Field.COOPERATING) || told.contains(Field.RESPONSIBLE) || told.contains(Field.DIVISION);
        boolean opening = draft && told.contains(Field.OPENING_PERCENT);
        TaskUnits units = said.units();
        return new NewTask(
                now.code(),
                position,
                wording(now.wording(), said.wording(), told),
                partners
                        ? units
                        : new TaskUnits(
                                units.lead(),
                                units.coLeads(),
                                now.units().cooperating(),
                                now.units().sets()),
                opening ? said.openingPercent() : now.openingPercent(),
                opening ? said.openingBasis() : now.openingBasis());
    }

    private static TaskWording wording(TaskWording now, TaskWording said, Set<Field> told) {
        return new TaskWording(
                told.contains(Field.SECTION) ? said.section() : now.section(),
                told.contains(Field.SERIAL) ? said.serial() : now.serial(),
                said.title(),
                told.contains(Field.REQUIREMENT) ? said.requirement() : now.requirement(),
                told.contains(Field.LEADING_OFFICIAL) ? said.leadingOfficial() : now.leadingOfficial(),
                told.contains(Field.DEADLINE) ? said.deadline() : now.deadline(),
                told.contains(Field.CADENCE) ? said.cadence() : now.cadence(),
                told.contains(Field.POINTS) ? said.points() : now.points(),
                told.contains(Field.DELIVERABLE) ? said.deliverable() : now.deliverable());
    }
}
