package org.guatu.briefing.display;

import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a screen shows: the wall chart of one region, as the office chose when it made the link.
 *
 * @param name where it hangs
 * @param listId the one list that it shows; null for all
 * @param alarming whether it shows the red and yellow tasks alone
 */
public record Display(long regionId, String name, @Nullable Long listId, Grouping grouping, boolean alarming) {
    /** By what its tasks lie together. Not by leading officials: a corridor shows no names of people. */
    public enum Grouping {
        AREA,
        UNIT
    }

    /** As whom it reads: nobody, who sees the tasks of the region and has no unit and no person. */
    public Caller reader() {
        return new Caller(0, name, regionId, Set.of(), Set.of(Roles.DISTRICT_LEADER), "");
    }
}
