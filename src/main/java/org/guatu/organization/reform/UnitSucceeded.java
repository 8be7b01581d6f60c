package org.guatu.organization.reform;

import java.util.List;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;

/**
 * A unit was closed and another took over; told in the transaction in which it happened.
 *
 * @param successors ids of the people who acted for the successor before
 */
public record UnitSucceeded(Unit former, Unit successor, List<Long> successors, UnitReform reform, Caller by) {}
