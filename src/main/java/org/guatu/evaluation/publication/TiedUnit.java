package org.guatu.evaluation.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A unit of a tie, and whether the committee gave it a place. */
@Entity
public class TiedUnit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long evaluationId;
    private boolean chosen;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TiedUnit() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    TiedUnit(long regionId, long evaluationId, boolean chosen) {
        this.regionId = regionId;
        this.evaluationId = evaluationId;
        this.chosen = chosen;
    }

    long evaluationId() {
        return evaluationId;
    }

    boolean chosen() {
        return chosen;
    }
}
