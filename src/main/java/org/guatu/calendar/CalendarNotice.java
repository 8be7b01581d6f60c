package org.guatu.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** The State Council's notice of a year's holidays, as an administrator loaded it. Its days make the year known. */
@Entity
public class CalendarNotice {
    @Id
    private int noticeYear;

    private String title;

    @Column(columnDefinition = "TEXT")
    private String body;

    @Embedded
    @EmbeddedColumnNaming("loaded_%s")
    private SignedAct loaded;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CalendarNotice() {}

    CalendarNotice(int year) {
        noticeYear = year;
        title = "";
        body = "";
        loaded = new SignedAct(null, "", Instant.EPOCH);
    }

    void load(String called, String text, SignedAct by) {
        title = called;
        body = text;
        loaded = by;
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
        return loaded.by();
    }

    public Instant loadedAt() {
        return loaded.at();
    }
}
