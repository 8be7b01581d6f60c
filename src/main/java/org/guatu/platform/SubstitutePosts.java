package org.guatu.platform;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In whose stead a person acts besides in their own right (代理).
 *
 * @param ownName how the person is called without those they stand in for
 * @param ownRoles roles that the person holds in their own right
 * @param ownUnits units in which they hold one
 * @param conflicts units whose work the person may not judge: their own, lent away or not, and all units of those they
 *     stand in for
 */
public record SubstitutePosts(
        String ownName, Set<String> ownRoles, Set<Long> ownUnits, Set<Long> conflicts, List<Absent> absent) {
    private static final int NAME = 100;

    /** Between a person's name and whom they sign for. */
    static final String FOR = "（代 ";

    /** Somebody who is away, the roles that they lent, and the units in which they lent some. */
    public record Absent(long personId, String name, Set<String> roles, Set<Long> units) {}

    /** Those in whose stead an act is taken that any of the roles allows; nobody where the own posts allow it. */
    public List<Absent> behind(Set<String> roles) {
        if (!Collections.disjoint(ownRoles, roles)) {
            return List.of();
        }
        return absent.stream()
                .filter(one -> !Collections.disjoint(one.roles(), roles))
                .toList();
    }

    /** Those in whose stead an act is taken for a unit; nobody where the person has a post there themselves. */
    public List<Absent> behind(long unitId) {
        return ownUnits.contains(unitId)
                ? List.of()
                : absent.stream().filter(one -> one.units().contains(unitId)).toList();
    }

    /** The person with those they stand in for, as the trail names them; names keep to 100 characters there. */
    String signature(List<Absent> behind) {
        String all = ownName + behind.stream().map(Absent::name).collect(Collectors.joining("、", FOR, "）"));
        return all.length() <= NAME ? all : all.substring(0, NAME - 1) + "…";
    }
}
