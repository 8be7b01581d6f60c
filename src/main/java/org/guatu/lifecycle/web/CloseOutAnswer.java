package org.guatu.lifecycle.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import org.guatu.lifecycle.CloseOut;
import org.guatu.organization.UnitRef;

/**
 * A request to close a task out, as the API answers it.
 *
 * @param waived cooperating units without whose parts it was asked, each with the reason
 */
public record CloseOutAnswer(
        long id,
        String summary,
        List<Long> evidence,
        List<Waived> waived,
        LocalDate requestedOn,
        CloseOut.Status status) {
    /** A part that is not waited for. */
    public record Waived(UnitRef unit, String reason) {}

    static CloseOutAnswer of(CloseOut request, List<Long> evidence, LongFunction<UnitRef> units) {
        return new CloseOutAnswer(
                request.id(),
                request.summary(),
                evidence,
                request.waived().stream()
                        .map(one -> new Waived(units.apply(one.unitId()), one.reason()))
                        .toList(),
                request.requestedOn(),
                request.status());
    }
}
