package org.guatu.insight;

import java.time.LocalDate;
import org.guatu.organization.UnitRef;
import org.guatu.reporting.Light;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody.
 *
 * @param kind what is to be done
 * @param lead the task's lead unit
 * @param since from when on it waits
 * @param due the last day; null where none is set
 * @param daysLeft working days until then, negative when it is over; null where no day is set
 * @param reportId the report to be reviewed, or the one that was returned
 * @param period of a report or contribution
 * @param letterId the letter of the supervision ladder that waits
 * @param light of the task today
 */
public record Duty(
        Act kind,
        TaskRef task,
        UnitRef lead,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        @Nullable Integer daysLeft,
        @Nullable Long reportId,
        @Nullable String period,
        @Nullable Long letterId,
        Light light) {

    /** The task it concerns. */
    public record TaskRef(long id, String code, String title) {}
}
