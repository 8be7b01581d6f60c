package org.guatu.evaluation.rules;

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

/** 评分细则 of a region's year as it was published. Never changed. */
@Entity
public class RuleSet {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;

    @Column(name = "rule_year")
    private int year;

    private int edition;

    @Column(columnDefinition = "MEDIUMTEXT")
    private String book;

    private LocalDate publishedOn;

    @Embedded
    @EmbeddedColumnNaming("published_%s")
    private SignedAct published;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RuleSet() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    RuleSet(int year, RuleBook book, LocalDate today, Caller by, Instant at) {
        regionId = by.regionId();
        this.year = year;
        edition = book.edition();
        this.book = Frozen.write(book);
        publishedOn = today;
        published = SignedAct.of(by, at);
    }

    public long id() {
        return id;
    }

    public int year() {
        return year;
    }

    public RuleBook book() {
        return Frozen.read(book, RuleBook.class);
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    public String publishedBy() {
        return published.by();
    }
}
