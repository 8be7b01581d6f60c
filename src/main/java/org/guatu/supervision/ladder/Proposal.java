package org.guatu.supervision.ladder;

import java.util.List;

/**
 * The next step that the rules propose for a task. Derived, never stored: a person turns it into a draft.
 *
 * @param first the reason that leads highest
 * @param reasons all that speak for a letter, that one first
 */
public record Proposal(Rung rung, LadderReason first, List<LadderReason> reasons) {
    /** The same step, signed by another role. */
    public Proposal signedBy(String role) {
        return new Proposal(rung.signedBy(role), first, reasons);
    }

    public Level level() {
        return rung.level();
    }
}
