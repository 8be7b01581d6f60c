package org.guatu.organization.reform;

import org.guatu.organization.Unit;
import org.guatu.platform.Caller;

/** A unit was closed and another took over; told in the transaction in which it happened. */
public record UnitSucceeded(Unit former, Unit successor, UnitReform reform, Caller by) {}
