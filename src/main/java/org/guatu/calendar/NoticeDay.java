package org.guatu.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day that a loaded notice frees or makes a working day. */
@Entity
@Table(name = "calendar_notice_day")
public class NoticeDay {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int noticeYear;
    private LocalDate day;
    private boolean working;
    private String name;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NoticeDay() {}

    NoticeDay(int noticeYear, LocalDate day, boolean working, String name) {
        this.noticeYear = noticeYear;
        this.day = day;
        this.working = working;
        this.name = name;
    }

    /** The year whose notice says so; a day of the neighbouring year may be among its days. */
    public int noticeYear() {
        return noticeYear;
    }

    public LocalDate day() {
        return day;
    }

    public boolean working() {
        return working;
    }

    /** The holiday that it belongs to. */
    public String name() {
        return name;
    }
}
