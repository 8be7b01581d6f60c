package org.guatu.reporting;

import java.time.LocalDate;

/**
 * What a unit handed in for a due date, as a load and not as a text.
 *
 * @param evidence how many files came with it
 */
public record HandedIn(long unitId, LocalDate due, Report.Status status, int evidence) {
    static final String QUERY =
            """
            select r.unitId, r.due, r.status, r.proofs from Report r
            where r.regionId = :region and r.due between :from and :to""";

    public boolean returned() {
        return status == Report.Status.RETURNED;
    }
}
