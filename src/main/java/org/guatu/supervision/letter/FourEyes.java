package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.supervision.ladder.LadderTerms;
import org.guatu.supervision.ladder.Level;

/**
 * From an order up, whoever signs is another person than whoever drafted. Where the signing role has one holder alone, that
 * one signs what they drafted, and the trail says so.
 */
@ApplicationScoped
class FourEyes {
    private final Organization organization;
    private final LadderTerms terms;

    FourEyes(Organization organization, LadderTerms terms) {
        this.organization = organization;
        this.terms = terms;
    }

    /** Whether somebody else has to sign what the caller drafted. */
    boolean hinder(Letter letter, Caller by) {
        return ownHand(letter, by) && others(letter);
    }

    /** Whether the caller signs their own draft because there is nobody else. */
    boolean alone(Letter letter, Caller by) {
        return ownHand(letter, by) && !others(letter);
    }

    private boolean ownHand(Letter letter, Caller by) {
        return terms.fourEyes()
                && letter.level().above(Level.REMINDER_LETTER)
                && letter.drafted().ownHandOf(by);
    }

    private boolean others(Letter letter) {
        return organization.peopleWithRole(letter.regionId(), letter.signer()).size() > 1;
    }

    /** Who drafted an order or more does not sign it. */
    static class OwnDraft extends Refusal {
        OwnDraft() {
            super("supervision.letter.ownDraft");
        }
    }
}
