package org.guatu.debriefing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.guatu.casework.Case;
import org.guatu.casework.CaseKind;
import org.guatu.debriefing.template.Template;
import org.guatu.evaluation.rules.Frozen;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** 年度述法: who reports on a region's year by one template until one day. */
@Entity
public class DebriefingRound implements Case {
    static final CaseKind KIND = new CaseKind("debriefingRound", "debriefing", "", "/debriefings");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;

    @Column(name = "debriefed_year")
    private int year;

    private String title;
    private LocalDate due;

    @Column(columnDefinition = "MEDIUMTEXT")
    private String template;

    @Embedded
    @EmbeddedColumnNaming("opened_%s")
    private SignedAct opened;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DebriefingRound() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    DebriefingRound(int year, String title, LocalDate due, Template template, Caller by, Instant at) {
        regionId = by.regionId();
        this.year = year;
        this.title = title;
        this.due = due;
        this.template = Frozen.write(template);
        opened = SignedAct.of(by, at);
    }

    @Override
    public CaseKind kind() {
        return KIND;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public long regionId() {
        return regionId;
    }

    public int year() {
        return year;
    }

    public String title() {
        return title;
    }

    /** The last day on which a report is in time. */
    public LocalDate due() {
        return due;
    }

    public Template template() {
        return Frozen.read(template, Template.class);
    }

    public LocalDate openedOn() {
        return opened.on();
    }

    @Override
    public int version() {
        return version;
    }
}
