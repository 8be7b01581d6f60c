package org.guatu.evaluation.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** 公布: the results of a region's year are out. Once for each. */
@Entity
public class EvaluationPublication {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;

    @Column(name = "published_year")
    private int year;

    private LocalDate publishedOn;

    @Embedded
    @EmbeddedColumnNaming("published_%s")
    private SignedAct published;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected EvaluationPublication() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    EvaluationPublication(int year, LocalDate today, Caller by, Instant at) {
        regionId = by.regionId();
        this.year = year;
        publishedOn = today;
        published = SignedAct.of(by, at);
    }

    public int year() {
        return year;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    public String publishedBy() {
        return published.by();
    }
}
