package org.guatu.organization.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.SubstitutePosts;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what one person may do: the own posts, and those lent by whoever is away. A lent role of the whole region
 * brings no unit along, so that it opens no other door there; every unit of the absent person binds the substitute where
 * work is judged.
 */
public final class HeldPosts {
    /** Ids of the units from which the unit of a post {@code o} took over, as a column of a statement. */
    public static final String FORMERS = "(select group_concat(f.id) from unit f where f.successor_id = o.unit_id)";

    private static final int TRAIL = 500;

    private final Set<String> roles = new HashSet<>();
    private final Set<Long> units = new HashSet<>();
    private final Set<String> ownRoles = new HashSet<>();
    private final Set<Long> ownUnits = new HashSet<>();
    private final Set<Long> conflicts = new HashSet<>();
    private final List<String> words = new ArrayList<>();
    private final Map<Long, Lent> lent = new LinkedHashMap<>();
    private final Map<Long, Set<Long>> formers = new HashMap<>();
    private boolean lentAway;

    private record Lent(String name, Set<String> roles, Set<Long> units) {}

    /** A post of the person's own; one that was lent away with all rights gives none, and binds all the same. */
    public void own(String role, @Nullable Long unit, @Nullable String unitName, boolean lentOut) {
        if (unit != null) {
            conflicts.add(unit);
        }
        if (lentOut) {
            lentAway = true;
            return;
        }
        roles.add(role);
        ownRoles.add(role);
        if (unit != null) {
            units.add(unit);
            ownUnits.add(unit);
        }
        words.add(told(role, unitName));
    }

    /**
     * The unit took over from others that are no more: whoever acts for it acts for those too.
     *
     * @param ids their ids, separated by commas; null for none
     */
    public void succeeds(@Nullable Long unit, @Nullable String ids) {
        if (unit != null && ids != null) {
            formers.put(unit, Stream.of(ids.split(",")).map(Long::valueOf).collect(Collectors.toSet()));
        }
    }

    private Set<Long> withFormers(Set<Long> held) {
        return Stream.concat(
                        held.stream(), held.stream().flatMap(unit -> formers.getOrDefault(unit, Set.of()).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A post of somebody who is away, whether it was lent to the person or only binds them. */
    public void inStead(
            long absentId,
            String absentName,
            String role,
            @Nullable Long unit,
            @Nullable String unitName,
            boolean isLent) {
        if (unit != null) {
            conflicts.add(unit);
        }
        if (!isLent) {
            return;
        }
        Lent from = lent.computeIfAbsent(absentId, id -> new Lent(absentName, new HashSet<>(), new HashSet<>()));
        from.roles().add(role);
        roles.add(role);
        if (unit != null && Roles.OF_A_UNIT.contains(role)) {
            from.units().add(unit);
            units.add(unit);
        }
        words.add(told(role, unitName) + "（代 " + absentName + "）");
    }

    public Caller caller(long personId, String name, long regionId) {
        SubstitutePosts stead = lent.isEmpty() && !lentAway
                ? null
                : new SubstitutePosts(
                        name,
                        Set.copyOf(ownRoles),
                        withFormers(ownUnits),
                        withFormers(conflicts),
                        lent.entrySet().stream()
                                .map(one -> new SubstitutePosts.Absent(
                                        one.getKey(),
                                        one.getValue().name(),
                                        Set.copyOf(one.getValue().roles()),
                                        withFormers(one.getValue().units())))
                                .toList());
        return new Caller(personId, name, regionId, withFormers(units), Set.copyOf(roles), shortened(), stead);
    }

    private static String told(String role, @Nullable String unitName) {
        return unitName == null ? role : unitName + " " + role;
    }

    /** The trail keeps 500 characters of the posts. */
    private String shortened() {
        String text = String.join("; ", words);
        return text.length() <= TRAIL ? text : text.substring(0, TRAIL - 1) + "…";
    }
}
