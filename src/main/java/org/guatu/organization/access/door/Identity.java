package org.guatu.organization.access.door;

/**
 * Who somebody is elsewhere. Nothing else of what is told there is read: no role, no unit.
 *
 * @param subject what the issuer gave to this person and to nobody else, ever
 * @param name which the person bears there at the moment
 */
public record Identity(String issuer, String subject, String name) {}
