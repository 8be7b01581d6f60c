package org.guatu.platform.trail.chain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.guatu.platform.trail.AuditLine;
import org.jspecify.annotations.Nullable;

/** The link of one audit line into its region's chain: its place, and the code over the line and the link before. */
@Entity
class Seal {
    @Id
    private long lineId;

    private long regionId;
    private long place;
    private String hash;
    private String sealedWith;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Seal() {}

    Seal(long lineId, long regionId, long place, String hash, String sealedWith) {
        this.lineId = lineId;
        this.regionId = regionId;
        this.place = place;
        this.hash = hash;
        this.sealedWith = sealedWith;
    }

    /** The link with its line, where that is there. */
    Link link(@Nullable AuditLine line) {
        return new Link(lineId, place, hash, sealedWith, line == null ? null : line.sealedParts());
    }
}
