package org.guatu.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A day that the administrator declares working or free, over what the library knows. */
@Entity
public class CalendarDay {
    @Id
    private LocalDate day;

    private boolean working;
    private String name;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CalendarDay() {}

    CalendarDay(LocalDate day, boolean working, String name) {
        this.day = day;
        this.working = working;
        this.name = name;
    }

    void declare(boolean isWorking, String called) {
        working = isWorking;
        name = called;
    }

    public LocalDate day() {
        return day;
    }

    public boolean working() {
        return working;
    }

    public String name() {
        return name;
    }
}
