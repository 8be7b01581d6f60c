package org.guatu.organization.reform.web;

import java.time.LocalDate;
import java.util.List;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.organization.reform.UnitReform;
import org.jspecify.annotations.Nullable;

/**
 * What a document did to a unit.
 *
 * @param unit the unit that was renamed or closed, as it is called now
 * @param on from this day on it holds
 * @param formerName what it was called until the day before
 * @param successor the unit that took over; null where the unit goes on
 */
public record ReformAnswer(
        UnitRef unit,
        UnitReform.Kind kind,
        LocalDate on,
        String formerName,
        String formerFullName,
        @Nullable UnitRef successor,
        String document,
        LocalDate documentDay,
        String madeBy) {
    public static List<ReformAnswer> all(List<UnitReform> reforms, Organization organization) {
        return reforms.stream().map(one -> of(one, organization)).toList();
    }

    public static ReformAnswer of(UnitReform reform, Organization organization) {
        Long successor = reform.successorId();
        return new ReformAnswer(
                organization.ref(reform.unitId()),
                reform.kind(),
                reform.on(),
                reform.formerName(),
                reform.formerFullName(),
                successor == null ? null : organization.ref(successor),
                reform.document(),
                reform.documentDay(),
                reform.madeBy());
    }

    /** The name of the unit that took over; empty where the unit goes on. */
    public String successorName() {
        return successor == null ? "" : successor.name();
    }
}
