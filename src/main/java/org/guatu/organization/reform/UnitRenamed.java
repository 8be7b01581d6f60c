package org.guatu.organization.reform;

import org.guatu.organization.Unit;

/** A unit goes on under another name; told in the transaction in which it happened. */
public record UnitRenamed(Unit unit, String formerName) {}
