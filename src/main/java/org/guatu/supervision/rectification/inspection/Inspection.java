package org.guatu.supervision.rectification.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** 督察: one round of looking, which gathers what it finds. A drawn one keeps all that is needed to draw it again. */
@Entity
public class Inspection {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Kind kind;

    private LocalDate begins;
    private LocalDate ends;
    private String team;

    @Embedded
    @EmbeddedColumnNaming("opened_%s")
    private SignedAct opened;

    @Embedded
    private @Nullable Drawing drawing;

    /** How its objects are chosen. */
    public enum Kind {
        /** 日常督察 */
        REGULAR,
        /** 双随机抽查: objects, and if wanted inspectors, by lot. */
        RANDOM,
        /** 交叉督察: units look at one another. */
        CROSS
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Inspection() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Inspection(
            String title,
            Kind kind,
            LocalDate begins,
            LocalDate ends,
            String team,
            @Nullable Drawing drawing,
            Caller by,
            Instant when) {
        this.regionId = by.regionId();
        this.title = title;
        this.kind = kind;
        this.begins = begins;
        this.ends = ends;
        this.team = team;
        this.drawing = drawing;
        this.opened = SignedAct.of(by, when);
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public String title() {
        return title;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate begins() {
        return begins;
    }

    public LocalDate ends() {
        return ends;
    }

    /** Who looks, as the office writes it. */
    public String team() {
        return team;
    }

    public @Nullable Drawing drawing() {
        return drawing;
    }

    public String openedBy() {
        return opened.by();
    }

    public Instant openedAt() {
        return opened.at();
    }
}
