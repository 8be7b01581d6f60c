package org.guatu.lifecycle.backward;

import java.time.LocalDate;
import java.util.Set;

/**
 * Where a task lies in a schedule: as late as it can.
 *
 * @param startBy the last day on which what is left must begin
 * @param finish the day on which it then ends
 * @param slack working days that its beginning can wait from today; negative when it should have begun
 * @param ownSlack the same if its unit could carry any number of tasks at once
 * @param earliestEnd the day on which it ends if it, and all that it waits for, is begun today
 * @param broken what does not hold
 */
public record Place(
        Work work,
        LocalDate startBy,
        LocalDate finish,
        int slack,
        int ownSlack,
        LocalDate earliestEnd,
        Set<Break> broken) {
    /** Working days that are left to do. */
    public int left() {
        return work.left();
    }
}
