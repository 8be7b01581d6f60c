package org.guatu.organization.appointment;

/**
 * A critical post was proposed, or a proposal came to its end; told in the same transaction.
 *
 * @param person who is to hold the post
 */
public record PostProposed(PostProposal proposal, String person) {}
