package org.guatu.debriefing.view;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.guatu.debriefing.DebriefingReport.Stage;
import org.guatu.debriefing.template.Rating;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A report as a row of the register.
 *
 * @param unit null of a leader without one
 * @param team whether the team of the unit reports
 * @param daysLeft working days until it is due, negative when it is late; null where none is awaited
 * @param late whether it came, or is still awaited, after its day
 * @param place its turn at the meeting; null where it has none
 */
public record RegisterLine(
        long id,
        @Nullable UnitRef unit,
        boolean team,
        String name,
        Stage stage,
        LocalDate due,
        @Nullable Integer daysLeft,
        @Nullable LocalDate submittedOn,
        boolean late,
        @Nullable Rating rating,
        @Nullable Integer place) {
    /** By the name of each column of the register what a row is sorted by. */
    public static final Map<String, Function<RegisterLine, ?>> COLUMNS = Map.of(
            "who", RegisterLine::name,
            "unit", line -> line.unit() == null ? null : line.unit().code(),
            "stage", RegisterLine::stage,
            "due", RegisterLine::due,
            "submitted", RegisterLine::submittedOn,
            "rating", RegisterLine::rating);

    /** Whether it was handed in, and is not awaited again. */
    public boolean reported() {
        return stage == Stage.SUBMITTED || stage == Stage.ACCEPTED;
    }
}
