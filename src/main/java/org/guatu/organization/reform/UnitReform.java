package org.guatu.organization.reform;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.guatu.organization.Unit;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What a document did to a unit, and from which day on. Never edited: the unit's earlier names are read from it. */
@Entity
public class UnitReform {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long unitId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Kind kind;

    private LocalDate onDay;
    private String formerName;
    private String formerFullName;
    private @Nullable Long successorId;

    @Column(columnDefinition = "TEXT")
    private String document;

    private LocalDate documentDay;

    @Embedded
    @EmbeddedColumnNaming("made_%s")
    private SignedAct made;

    /** What happens to a unit. */
    public enum Kind {
        /** 更名: it goes on under another name. */
        RENAME,
        /** 并入: another unit takes it in. */
        MERGE,
        /** 撤销: it ends, and another unit takes over what it did. */
        DISSOLVE
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected UnitReform() {}

    /** @param unit as it is before the reform */
    @SuppressWarnings("NullAway.Init") // the id comes from the database
    UnitReform(Unit unit, Kind kind, Decree decree, @Nullable Long successorId, SignedAct made) {
        this.regionId = unit.regionId();
        this.unitId = unit.id();
        this.kind = kind;
        this.onDay = made.on();
        this.formerName = unit.name();
        this.formerFullName = unit.fullName();
        this.successorId = successorId;
        this.document = decree.document();
        this.documentDay = decree.day();
        this.made = made;
    }

    /** The document that a reform rests on, as it is cited, and its day. */
    record Decree(String document, LocalDate day) {}

    public long unitId() {
        return unitId;
    }

    public Kind kind() {
        return kind;
    }

    /** From this day on it holds. */
    public LocalDate on() {
        return onDay;
    }

    /** What the unit was called until the day before. */
    public String formerName() {
        return formerName;
    }

    public String formerFullName() {
        return formerFullName;
    }

    /** The unit that took over; null where the unit goes on. */
    public @Nullable Long successorId() {
        return successorId;
    }

    public String document() {
        return document;
    }

    public LocalDate documentDay() {
        return documentDay;
    }

    public String madeBy() {
        return made.by();
    }
}
