package org.guatu.catalogue.wording;

import java.util.Set;

/**
 * The units that a task names, by id.
 *
 * @param lead 牵头单位
 * @param sets collective names; their members count with the name and are not listed here
 */
public record TaskUnits(long lead, Set<Long> coLeads, Set<Long> cooperating, Set<Long> sets) {

    /** Whether the unit or collective name has a part beside the lead. */
    public boolean name(long unit) {
        return coLeads.contains(unit) || cooperating.contains(unit) || sets.contains(unit);
    }

    boolean sameBesideLead(TaskUnits other) {
        return coLeads.equals(other.coLeads) && cooperating.equals(other.cooperating) && sets.equals(other.sets);
    }
}
