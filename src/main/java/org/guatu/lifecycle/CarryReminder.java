package org.guatu.lifecycle;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** That the office was reminded of a list's undecided tasks on a day. */
@Entity
class CarryReminder {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long listId;
    private LocalDate remindedOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CarryReminder() {}

    CarryReminder(long regionId, long listId, LocalDate remindedOn) {
        this.regionId = regionId;
        this.listId = listId;
        this.remindedOn = remindedOn;
    }

    long id() {
        return id;
    }

    long regionId() {
        return regionId;
    }

    long listId() {
        return listId;
    }

    LocalDate remindedOn() {
        return remindedOn;
    }
}
