package org.guatu.lifecycle.web;

import java.time.LocalDate;
import java.util.List;
import org.guatu.lifecycle.CloseOut;

/** A request to close a task out, as the API answers it. */
public record CloseOutAnswer(
        long id, String summary, List<Long> evidence, LocalDate requestedOn, CloseOut.Status status) {
    static CloseOutAnswer of(CloseOut request, List<Long> evidence) {
        return new CloseOutAnswer(request.id(), request.summary(), evidence, request.requestedOn(), request.status());
    }
}
