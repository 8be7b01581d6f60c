package org.guatu.platform;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: one signed-in person with the region, units and roles that bound what they see and do.
 *
 * @param personId the person; 0 for the system itself
 * @param regionId the region whose rows may be seen; 0 for the system, which sees all
 * @param units the units the person holds a post in
 * @param roles role codes as used in access annotations
 * @param posts the posts in words, as the audit trail keeps them
 * @param stead in whose stead the person acts too; null where in nobody's
 */
public record Caller(
        long personId,
        String name,
        long regionId,
        Set<Long> units,
        Set<String> roles,
        String posts,
        @Nullable SubstitutePosts stead) {

    /** Somebody who acts in their own right alone. */
    public Caller(long personId, String name, long regionId, Set<Long> units, Set<String> roles, String posts) {
        this(personId, name, regionId, units, roles, posts, null);
    }

    /** The product itself, acting by timer or default. */
    public static final Caller SYSTEM = new Caller(0, "系统", 0, Set.of(), Set.of(), "");

    /** The system acting within one region, so that its audit lines join that region's chain. */
    public static Caller systemIn(long regionId) {
        return new Caller(0, SYSTEM.name, regionId, Set.of(), Set.of(), "");
    }

    /** Signs for those in whose stead an act is taken that these roles allow: 某某（代 某某）. */
    public Caller signedFor(Set<String> needed) {
        return signed(behind(needed));
    }

    /** Signs for those in whose stead an act is taken for a unit, where the caller has no post there themselves. */
    public Caller in(long unitId) {
        return stead == null || !name.equals(stead.ownName()) ? this : signed(stead.behind(unitId));
    }

    private Caller signed(List<SubstitutePosts.Absent> behind) {
        return stead == null || behind.isEmpty()
                ? this
                : new Caller(personId, stead.signature(behind), regionId, units, roles, posts, stead);
    }

    /** In whose stead the caller does what these roles allow; empty where in their own right. */
    public List<SubstitutePosts.Absent> behind(Set<String> roles) {
        return stead == null ? List.of() : stead.behind(roles);
    }

    /** In whose stead the caller does what these roles allow for a unit; empty where in their own right. */
    public List<SubstitutePosts.Absent> behind(Set<String> roles, @Nullable Long unitId) {
        List<SubstitutePosts.Absent> byRole = behind(roles);
        return stead == null || unitId == null || !byRole.isEmpty() ? byRole : stead.behind(unitId);
    }

    /** The person's own name, whoever they sign for. */
    public String ownName() {
        return stead == null ? name : stead.ownName();
    }

    /** Whether a signature is the person's own, whoever they signed for. */
    public boolean ownHand(String signature) {
        return signature.equals(ownName()) || signature.startsWith(ownName() + SubstitutePosts.FOR);
    }

    /** Units whose work the caller may not judge. */
    public Set<Long> conflicts() {
        return stead == null ? units : stead.conflicts();
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
