package org.guatu.platform;

import java.util.Set;

/**
 * Who acts: one signed-in person with the region, units and roles that bound what they see and do.
 *
 * @param personId the person; 0 for the system itself
 * @param regionId the region whose rows may be seen; 0 for the system, which sees all
 * @param units the units the person holds a post in
 * @param roles role codes as used in access annotations
 * @param posts the posts in words, as the audit trail keeps them
 */
public record Caller(long personId, String name, long regionId, Set<Long> units, Set<String> roles, String posts) {

    /** The product itself, acting by timer or default. */
    public static final Caller SYSTEM = new Caller(0, "系统", 0, Set.of(), Set.of(), "");

    /** The system acting within one region, so that its audit lines join that region's chain. */
    public static Caller systemIn(long regionId) {
        return new Caller(0, SYSTEM.name, regionId, Set.of(), Set.of(), "");
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    public boolean hasAnyRole(String... wanted) {
        for (String role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean belongsTo(long unitId) {
        return units.contains(unitId);
    }
}
