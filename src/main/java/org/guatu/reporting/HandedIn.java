package org.guatu.reporting;

import java.time.LocalDate;
import org.guatu.evidence.EvidenceIds;

/** What a unit handed in for a due date, as a load and not as a text. */
public record HandedIn(long unitId, LocalDate due, Report.Status status, String evidenceIds) {
    static final String QUERY =
            """
            select r.unitId, r.due, r.status, r.evidence from Report r
            where r.regionId = :region and r.due between :from and :to""";

    public boolean returned() {
        return status == Report.Status.RETURNED;
    }

    /** How many files came with it. */
    public int evidence() {
        return EvidenceIds.read(evidenceIds).size();
    }
}
