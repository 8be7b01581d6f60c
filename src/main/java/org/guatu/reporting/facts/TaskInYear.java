package org.guatu.reporting.facts;

import java.time.LocalDate;
import java.util.List;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskVersion;
import org.guatu.lifecycle.TaskYear;
import org.jspecify.annotations.Nullable;

/**
 * An issued task in one of its years.
 *
 * @param earlier what the task said before, the oldest first
 */
public record TaskInYear(Task task, TaskYear year, List<TaskVersion> earlier, YearFacts facts) {

    /** The unit that led it on a day. */
    public long leadOn(LocalDate day) {
        TaskVersion then = saidOn(day);
        return then == null ? task.leadUnitId() : then.content().units().lead();
    }

    /** The top section of its list under which it stood on a day. */
    public String areaOn(LocalDate day) {
        TaskVersion then = saidOn(day);
        return then == null ? task.area() : then.wording().area();
    }

    /** The leading official on a day; null where its list named none. */
    public @Nullable String leaderOn(LocalDate day) {
        TaskVersion then = saidOn(day);
        return then == null ? task.wording().leadingOfficial() : then.wording().leadingOfficial();
    }

    private @Nullable TaskVersion saidOn(LocalDate day) {
        return earlier.stream()
                .filter(version -> !version.validUntil().isBefore(day))
                .findFirst()
                .orElse(null);
    }
}
