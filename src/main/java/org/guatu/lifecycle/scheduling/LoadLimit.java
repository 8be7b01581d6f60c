package org.guatu.lifecycle.scheduling;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** How many tasks a unit carries at once as their lead; any number where the limit was taken back. */
@Entity
class LoadLimit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long unitId;
    private @Nullable Integer tasks;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LoadLimit() {}

    @SuppressWarnings("NullAway.Init") // Hibernate gives the id
    LoadLimit(long regionId, long unitId) {
        this.regionId = regionId;
        this.unitId = unitId;
    }

    void set(@Nullable Integer most) {
        tasks = most;
    }

    long regionId() {
        return regionId;
    }

    long unitId() {
        return unitId;
    }

    @Nullable
    Integer tasks() {
        return tasks;
    }

    int version() {
        return version;
    }
}
