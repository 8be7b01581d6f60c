package org.guatu.calendar;

import java.util.Map;
import java.util.TreeMap;
import org.guatu.platform.Caller;

/**
 * Days became working days or days off, in every region or in one. Whoever keeps terms that were counted in working days
 * sets them anew in the same transaction; the engine's timers follow when it is committed.
 *
 * @param by who changed it
 * @param moved where those who move terms say how many
 */
public record CalendarsChanged(WorkCalendars before, WorkCalendars after, Caller by, Moved moved) {
    /** How many terms were moved, told by those who moved them. */
    public static final class Moved {
        private final Map<Long, Integer> terms = new TreeMap<>();

        public void add(long regionId, int more) {
            terms.merge(regionId, more, Integer::sum);
        }

        public int terms() {
            return terms.values().stream().mapToInt(Integer::intValue).sum();
        }

        Map<Long, Integer> byRegion() {
            return terms;
        }
    }

    /** What changed in one region. */
    public CalendarChanged in(long regionId) {
        return new CalendarChanged(before.of(regionId), after.of(regionId));
    }
}
