package org.guatu.casework;

import java.time.LocalDate;
import java.util.Set;
import org.guatu.organization.UnitRef;
import org.guatu.platform.time.OfficeDays;
import org.jspecify.annotations.Nullable;

/**
 * That a case waits for somebody's act.
 *
 * @param act what is to be done, by the name that the page of duties knows
 * @param judges whether the act judges a unit's work, which nobody does for their own
 * @param roles who may take it, where it is fewer than may take the act at all; else empty
 * @param taskId the task it concerns, where it concerns one
 * @param unit whose matter it is: the unit that rectifies, handles or answers; null while there is none
 * @param since the day from which on it waits
 * @param due the last day; null where none is set
 * @param href the page that settles it
 */
public record CaseDuty(
        String act,
        boolean judges,
        Set<String> roles,
        String title,
        @Nullable Long taskId,
        @Nullable UnitRef unit,
        LocalDate since,
        @Nullable LocalDate due,
        String href) {
    /** The act of the stage in which a case stands; settled where its page asks for it, unless another one is named. */
    public static CaseDuty of(
            StagedCase one, String act, boolean judges, String title, @Nullable Long taskId, @Nullable UnitRef unit) {
        return new CaseDuty(
                act,
                judges,
                Set.of(),
                title,
                taskId,
                unit,
                OfficeDays.dayOf(one.stageSince()),
                one.actBy(),
                one.href() + "#act");
    }

    public CaseDuty at(String page) {
        return new CaseDuty(act, judges, roles, title, taskId, unit, since, due, page);
    }
}
