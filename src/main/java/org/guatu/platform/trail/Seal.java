package org.guatu.platform.trail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The link of one audit line into its region's chain: its place, and the hash over the line and the link before. */
@Entity
class Seal {
    @Id
    private long lineId;

    private long regionId;
    private long place;
    private String hash;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Seal() {}

    Seal(long lineId, long regionId, long place, String hash) {
        this.lineId = lineId;
        this.regionId = regionId;
        this.place = place;
        this.hash = hash;
    }

    long lineId() {
        return lineId;
    }

    long place() {
        return place;
    }

    String hash() {
        return hash;
    }
}
