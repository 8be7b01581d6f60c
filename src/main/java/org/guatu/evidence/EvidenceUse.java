package org.guatu.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** That a proof is attached to something: to a report, a request, an act. What was attached first has the smaller id. */
@Entity
class EvidenceUse {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String owner;
    private long ownerId;
    private long evidenceId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected EvidenceUse() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    EvidenceUse(long regionId, String owner, long ownerId, long evidenceId) {
        this.regionId = regionId;
        this.owner = owner;
        this.ownerId = ownerId;
        this.evidenceId = evidenceId;
    }

    long ownerId() {
        return ownerId;
    }

    long evidenceId() {
        return evidenceId;
    }
}
