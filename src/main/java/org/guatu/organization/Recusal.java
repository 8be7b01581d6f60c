package org.guatu.organization;

import jakarta.enterprise.context.ApplicationScoped;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;

/** Nobody judges the work of their own unit; an office and its host count as one unit. */
@ApplicationScoped
public class Recusal {
    private final Organization organization;

    Recusal(Organization organization) {
        this.organization = organization;
    }

    /** Refuses a caller who belongs to the unit whose work is judged, or to its host or office. */
    public void require(Caller by, long judgedUnit) {
        if (!mayJudge(by, judgedUnit)) {
            throw new OwnWork(organization.ref(judgedUnit).name());
        }
    }

    public boolean mayJudge(Caller by, long judgedUnit) {
        return by.units().stream().noneMatch(unit -> organization.sameBody(unit, judgedUnit));
    }

    /** The caller would judge their own unit's work. */
    public static class OwnWork extends Refusal {
        OwnWork(String unit) {
            super("organization.ownWork", unit);
        }
    }
}
