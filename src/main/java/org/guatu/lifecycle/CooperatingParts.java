package org.guatu.lifecycle;

import java.util.List;
import org.guatu.catalogue.Task;

/** What cooperating units still owe a task, as the module that keeps their parts tells it. */
public interface CooperatingParts {
    /** Every cooperating unit whose part of an asked period is not in, or that handed in nothing at all this year. */
    List<Owed> owed(Task task, TaskYear year);

    /**
     * What one unit owes.
     *
     * @param periods names of the periods, the oldest first; never empty
     */
    record Owed(long unitId, List<String> periods) {}
}
