package org.guatu.lifecycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closing of a task's year that was taken back.
 *
 * @param closedOn the day from which on it counted as done
 * @param knownOn the day on which that was decided; null for what was decided before that was kept
 * @param reopenedOn the day from which on it was open again
 */
public record PastClosing(LocalDate closedOn, @Nullable LocalDate knownOn, LocalDate reopenedOn) {

    /** Whether it stood at the end of a day. */
    public boolean knownAtEndOf(LocalDate day) {
        return (knownOn == null || !knownOn.isAfter(day)) && reopenedOn.isAfter(day);
    }

    static List<PastClosing> read(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines().map(PastClosing::ofLine).toList();
    }

    static String with(@Nullable String lines, PastClosing one) {
        String line = one.closedOn + " " + (one.knownOn == null ? one.closedOn : one.knownOn) + " " + one.reopenedOn;
        return lines == null ? line : lines + "\n" + line;
    }

    private static PastClosing ofLine(String line) {
        String[] days = line.split(" ", -1);
        return new PastClosing(LocalDate.parse(days[0]), LocalDate.parse(days[1]), LocalDate.parse(days[2]));
    }
}
