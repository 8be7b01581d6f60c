package org.guatu.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Nobody judges the work of their own unit; an office and its host count as one unit. Whoever stands in for somebody is
 * bound by that person's units as well as by their own.
 */
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

    /** As {@link #require(Caller, long)} for work of several units: whoever belongs to one of them steps back. */
    public void requireAll(Caller by, Collection<Long> judgedUnits) {
        judgedUnits.forEach(unit -> require(by, unit));
    }

    /**
     * Refuses a caller who judges what they handed in themselves, in whatever post or stead they did (four eyes).
     *
     * @param drafter who handed it in; null where that was not yet kept
     */
    public void requireAnother(Caller by, @Nullable Long drafter) {
        if (drafter != null && drafter == by.personId()) {
            throw new OwnHand();
        }
    }

    public boolean mayJudge(Caller by, long judgedUnit) {
        return by.conflicts().stream().noneMatch(unit -> organization.sameBody(unit, judgedUnit));
    }

    /** Whether the caller belongs to none of the units, nor to their hosts and offices. */
    public boolean mayJudgeAll(Caller by, Collection<Long> judgedUnits) {
        return judgedUnits.stream().allMatch(unit -> mayJudge(by, unit));
    }

    /** The caller would judge what they handed in themselves. */
    public static class OwnHand extends Refusal {
        OwnHand() {
            super("organization.ownHand");
        }
    }

    /** The caller would judge their own unit's work. */
    public static class OwnWork extends Refusal {
        OwnWork(String unit) {
            super("organization.ownWork", unit);
        }
    }
}
