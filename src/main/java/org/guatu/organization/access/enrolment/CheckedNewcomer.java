package org.guatu.organization.access.enrolment;

import java.util.List;
import org.guatu.organization.PersonCard;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A row that was looked through.
 *
 * @param unit the unit that its text means; null where it means none
 * @param person the person with their posts, as far as they are understood
 * @param problems what is wrong with the row; with any of them nobody of the sheet is taken in
 */
public record CheckedNewcomer(Newcomer row, @Nullable UnitRef unit, PersonCard person, List<Problem> problems) {}
