package org.guatu.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** That a unit may see a proof which another unit brought. */
@Entity
class EvidenceShare {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long evidenceId;
    private long unitId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected EvidenceShare() {}

    EvidenceShare(long regionId, long evidenceId, long unitId) {
        this.regionId = regionId;
        this.evidenceId = evidenceId;
        this.unitId = unitId;
    }

    long evidenceId() {
        return evidenceId;
    }

    long unitId() {
        return unitId;
    }
}
