package org.guatu.supervision.rectification;

import java.time.LocalDate;
import java.util.Set;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a row.
 *
 * @param lead the unit that puts it right
 * @param due the last day for that; {@code daysLeft} in working days, null once it is closed
 * @param overdue whether the unit did not say in time that it is put right
 * @param next what has to be done now and by whom; null where nothing is
 * @param closedOn the day of the closing (销号)
 */
public record FindingCard(
        long id,
        String title,
        Found.Source source,
        Found.Kind kind,
        Found.Severity severity,
        UnitRef lead,
        FindingStage stage,
        LocalDate since,
        LocalDate due,
        @Nullable Integer daysLeft,
        boolean overdue,
        @Nullable Next next,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate lookBackOn,
        int returns,
        int reopenings,
        @Nullable Long taskId,
        @Nullable Long inspectionId,
        @Nullable Long recurrenceOf,
        int version) {

    /**
     * The act that the finding waits for.
     *
     * @param roles who may take it; of the lead unit where {@code ofUnit}
     * @param daysLeft working days; negative when it is late
     */
    public record Next(
            String act, boolean ofUnit, Set<String> roles, @Nullable LocalDate due, @Nullable Integer daysLeft) {}
}
