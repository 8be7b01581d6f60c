package org.guatu.organization.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A substitution as it is shown.
 *
 * @param from the first day
 * @param to the last day, included
 * @param keepsRights whether the absent person may go on acting in the lent posts
 * @param state where it stands today
 * @param mayEnd whether the reader may end it now
 */
public record SubstitutionCard(
        long id,
        Who absent,
        Who substitute,
        LocalDate from,
        LocalDate to,
        List<Lent> posts,
        String reason,
        boolean keepsRights,
        Substitution.State state,
        String namedBy,
        Instant namedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        boolean mayEnd) {

    /** A person by id and name. */
    public record Who(long id, String name) {}

    /** A post by its unit, missing where the role is of the whole region, and its role. */
    public record Lent(@Nullable UnitRef unit, String role) {}

    static SubstitutionCard of(
            Substitution one, String absent, String substitute, Map<Long, UnitRef> units, LocalDate today, Caller by) {
        Substitution.State state = one.stateOn(today);
        boolean open = state == Substitution.State.AHEAD || state == Substitution.State.IN_FORCE;
        return new SubstitutionCard(
                one.id(),
                new Who(one.absentId(), absent),
                new Who(one.substituteId(), substitute),
                one.from(),
                one.to(),
                lent(one.posts(), units),
                one.reason(),
                one.keepsRights(),
                state,
                one.namedBy(),
                one.namedAt(),
                one.endedBy(),
                one.endedAt(),
                one.endReason(),
                open && (by.personId() == one.absentId() || by.hasRole(Roles.SECURITY_ADMIN)));
    }

    static List<Lent> lent(List<LentPost> posts, Map<Long, UnitRef> units) {
        return posts.stream()
                .map(post -> {
                    Long unit = post.unitId();
                    return new Lent(unit == null ? null : units.get(unit), post.role());
                })
                .toList();
    }
}
