package org.guatu.organization.appointment;

import org.guatu.platform.Refusal;

/** The proposal was confirmed, refused or withdrawn before. */
public class ProposalEnded extends Refusal {
    ProposalEnded() {
        super("organization.appointment.ended");
    }
}
