package org.guatu.organization.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One duty that somebody must be able to do.
 *
 * @param kindKey message key of what is to be done
 * @param unitId the unit whose people it waits for; null where it waits for a role of the region
 * @param roles the roles that may do it
 * @param judgedUnits the units whose work is judged by it, which nobody does who belongs to one of them: who leads first,
 *     then who helps; empty where nothing is judged
 * @param since from when on it waits; null where that is not kept
 * @param coming whether it is only known to come
 */
public record OpenDuty(
        String kindKey,
        @Nullable Long unitId,
        Set<String> roles,
        List<Long> judgedUnits,
        @Nullable LocalDate since,
        boolean coming) {

    /** Whether the person may do it, by the rules that show and allow it to them. */
    boolean fits(Caller person, Recusal recusal) {
        return person.hasAnyRole(roles.toArray(String[]::new))
                && (unitId == null || person.belongsTo(unitId))
                && recusal.mayJudgeAll(person, judgedUnits);
    }

    /** What decides who may do it, all else left out. */
    OpenDuty asked() {
        return new OpenDuty("", unitId, roles, judgedUnits, null, false);
    }
}
