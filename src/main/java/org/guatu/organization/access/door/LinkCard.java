package org.guatu.organization.access.door;

import java.time.Instant;

/**
 * An identity elsewhere that opens an account.
 *
 * @param name which the person bears there
 * @param used whether somebody came in by it: another of the same name no longer does
 */
public record LinkCard(Door door, String name, boolean used, Instant linkedAt) {}
