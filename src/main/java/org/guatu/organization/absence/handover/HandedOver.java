package org.guatu.organization.absence.handover;

/** What a person held went to others; told in the same transaction. */
public record HandedOver(HandOver handOver, String leaver) {}
