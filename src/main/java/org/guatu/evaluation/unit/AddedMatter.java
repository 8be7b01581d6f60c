package org.guatu.evaluation.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What somebody adds to the record of a unit's year: a case for a bonus, a veto, a problem to put right. */
@Entity
public class AddedMatter {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long evaluationId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Kind kind;

    private String code;
    private String matter;

    @Column(columnDefinition = "TEXT")
    private String words;

    private @Nullable Boolean admitted;
    private @Nullable Long findingId;

    @Embedded
    @EmbeddedColumnNaming("added_%s")
    private SignedAct added;

    /** What a matter does. */
    public enum Kind {
        /** A case for a bonus, which counts when the office has admitted it. */
        CASE,
        /** 否决项 */
        VETO,
        /** What the publication hands to rectification. */
        PROBLEM
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AddedMatter() {}

    /** @param code the level of a case, the code of a veto; empty for a problem */
    @SuppressWarnings("NullAway.Init") // the id comes from the database
    AddedMatter(UnitEvaluation of, Kind kind, String code, String matter, String words, Caller by, Instant at) {
        regionId = of.regionId();
        evaluationId = of.id();
        this.kind = kind;
        this.code = code;
        this.matter = matter;
        this.words = words;
        admitted = kind == Kind.CASE ? null : Boolean.TRUE;
        added = SignedAct.of(by, at);
    }

    void admit(boolean counts) {
        admitted = counts;
    }

    void raised(long finding) {
        findingId = finding;
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String matter() {
        return matter;
    }

    /** For a problem by what it will count as put right; else the proof or source. */
    public String words() {
        return words;
    }

    /** Whether it counts; null while the office has not said. */
    public @Nullable Boolean admitted() {
        return admitted;
    }

    /** The finding that a problem became; null before. */
    public @Nullable Long findingId() {
        return findingId;
    }

    public String addedBy() {
        return added.by();
    }
}
