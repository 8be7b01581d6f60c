package org.guatu.insight.duty;

import java.time.LocalDate;
import org.guatu.insight.Act;
import org.guatu.organization.UnitRef;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody.
 *
 * @param kind what is to be done
 * @param task the task it concerns; null where it is a matter of supervision
 * @param lead the task's lead unit, or the unit whose matter it is; null where there is none
 * @param since from when on it waits
 * @param due the last day; null where none is set
 * @param daysLeft working days until then, negative when it is over; null where no day is set
 * @param reportId the report to be reviewed, or the one that was returned
 * @param period of a report or contribution
 * @param light of the task today; null where it is a matter of supervision
 * @param matter the finding, suggestion or instruction that it is; null where it is a step of a task
 */
public record Duty(
        Act kind,
        @Nullable TaskRef task,
        @Nullable UnitRef lead,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        @Nullable Integer daysLeft,
        @Nullable Long reportId,
        @Nullable String period,
        @Nullable Light light,
        @Nullable Matter matter) {

    /** The task it concerns. */
    public record TaskRef(long id, String code, String title) {}

    /** A matter of supervision: its title, the task it concerns where there is one, and the page that settles it. */
    public record Matter(String title, @Nullable Long taskId, String href) {}

    /** Most urgent first: by the day it is due, those without a day last. */
    int compareUrgency(Duty other) {
        LocalDate mine = due == null ? LocalDate.MAX : due;
        LocalDate theirs = other.due == null ? LocalDate.MAX : other.due;
        int byDay = mine.compareTo(theirs);
        return byDay != 0 ? byDay : kind.compareTo(other.kind);
    }
}
