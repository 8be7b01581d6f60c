package org.guatu.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** The State Council's notice of a year's holidays, as an administrator loaded it. Its days make the year known. */
@Entity
public class CalendarNotice {
    @Id
    private int noticeYear;

    private String title;

    @Column(columnDefinition = "TEXT")
    private String body;

    private String loadedBy;
    private Instant loadedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CalendarNotice() {}

    CalendarNotice(int year) {
        noticeYear = year;
        title = "";
        body = "";
        loadedBy = "";
        loadedAt = Instant.EPOCH;
    }

    void load(String called, String text, String by, Instant when) {
        title = called;
        body = text;
        loadedBy = by;
        loadedAt = when;
    }

    public int year() {
        return noticeYear;
    }

    /** Its title and number, which is the source of its days. */
    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public String loadedBy() {
        return loadedBy;
    }

    public Instant loadedAt() {
        return loadedAt;
    }
}
