package org.guatu.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A working day that a region closed for itself; it counts in no other. Where the law names the day later, the law holds. */
@Entity
public class ClosedDay {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private LocalDate day;
    private String name;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ClosedDay() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    ClosedDay(long regionId, LocalDate day, String name) {
        this.regionId = regionId;
        this.day = day;
        this.name = name;
    }

    void call(String other) {
        name = other;
    }

    public long regionId() {
        return regionId;
    }

    public LocalDate day() {
        return day;
    }

    public String name() {
        return name;
    }
}
