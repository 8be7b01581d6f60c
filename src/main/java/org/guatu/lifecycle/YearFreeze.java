package org.guatu.lifecycle;

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

/** 年度冻结: a region's year of which nothing changes any more. Once for each. */
@Entity
public class YearFreeze {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;

    @Column(name = "frozen_year")
    private int year;

    private LocalDate frozenOn;

    @Embedded
    @EmbeddedColumnNaming("frozen_%s")
    private SignedAct frozen;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected YearFreeze() {}

    YearFreeze(int year, LocalDate today, Caller by, Instant at) {
        regionId = by.regionId();
        this.year = year;
        frozenOn = today;
        frozen = SignedAct.of(by, at);
    }

    public long id() {
        return id;
    }

    public int year() {
        return year;
    }

    public LocalDate frozenOn() {
        return frozenOn;
    }

    public String frozenBy() {
        return frozen.by();
    }
}
