package org.guatu.lifecycle.backward;

import java.util.List;
import java.util.Map;

/**
 * What a schedule is made of.
 *
 * @param works what is left to do, each task once
 * @param limits how many tasks a unit can carry at once, by unit; a unit that is not named can carry any number
 */
public record Ground(List<Work> works, Dependencies dependencies, Map<Long, Integer> limits, WorkingDays days) {
    public Ground {
        works = List.copyOf(works);
        limits = Map.copyOf(limits);
    }

    /** The same with other work. */
    public Ground with(List<Work> others) {
        return new Ground(others, dependencies, limits, days);
    }

    /** The same with other dependencies. */
    public Ground with(Dependencies others) {
        return new Ground(works, others, limits, days);
    }

    /** The same on another calendar. */
    public Ground with(WorkingDays others) {
        return new Ground(works, dependencies, limits, others);
    }

    /** The same if every unit could carry any number of tasks at once. */
    public Ground unlimited() {
        return new Ground(works, dependencies, Map.of(), days);
    }
}
