package org.guatu.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** 未报: the lead unit closes out without the part of a cooperating unit, and says why. */
@Embeddable
public class WaivedPart {
    private long unitId;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected WaivedPart() {}

    WaivedPart(long unitId, String reason) {
        this.unitId = unitId;
        this.reason = reason;
    }

    public long unitId() {
        return unitId;
    }

    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WaivedPart part && part.unitId == unitId && part.reason.equals(reason);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(unitId);
    }
}
