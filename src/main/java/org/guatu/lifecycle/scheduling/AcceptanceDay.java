package org.guatu.lifecycle.scheduling;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 验收日期: the day by which a list's tasks are to be finished; none where it was taken back. */
@Entity
class AcceptanceDay {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long listId;
    private @Nullable LocalDate day;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AcceptanceDay() {}

    @SuppressWarnings("NullAway.Init") // Hibernate gives the id
    AcceptanceDay(long regionId, long listId) {
        this.regionId = regionId;
        this.listId = listId;
    }

    void set(@Nullable LocalDate accepted) {
        day = accepted;
    }

    long regionId() {
        return regionId;
    }

    long listId() {
        return listId;
    }

    @Nullable
    LocalDate day() {
        return day;
    }

    int version() {
        return version;
    }
}
