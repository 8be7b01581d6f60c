package org.guatu.reporting;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The newest reports of periods as far as one transaction has asked for them. */
@TransactionScoped
class NewestReports implements Serializable {
    private static final long serialVersionUID = 1;

    private final transient Map<Period, Optional<Report>> known = new HashMap<>();

    private record Period(long taskYearId, String name) {}

    Optional<Report> of(long taskYearId, String period, Supplier<Optional<Report>> query) {
        return known.computeIfAbsent(new Period(taskYearId, period), asked -> query.get());
    }

    /** It was handed in just now. */
    void is(Report report) {
        known.put(new Period(report.taskYearId(), report.period()), Optional.of(report));
    }
}
