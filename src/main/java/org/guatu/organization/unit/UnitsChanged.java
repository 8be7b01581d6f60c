package org.guatu.organization.unit;

/** A unit of the region was added or edited. */
public record UnitsChanged(long regionId) {}
