package org.guatu.supervision.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.guatu.evidence.EvidenceIds;
import org.guatu.platform.Caller;

/** One act in the story of a finding. Written once. */
@Entity
public class FindingStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long findingId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Kind kind;

    @Column(columnDefinition = "TEXT")
    private String words;

    private String evidence;
    private String takenBy;
    private Instant takenAt;

    /** What was done. */
    public enum Kind {
        OPENED,
        ASSIGNED,
        DISMISSED,
        PLANNED,
        PLAN_RETURNED,
        PLAN_APPROVED,
        SELF_VERIFIED,
        SENT_BACK,
        VERIFIED,
        CLOSED,
        LOOK_BACK_BEGUN,
        HELD,
        REOPENED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected FindingStep() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    FindingStep(long findingId, Kind kind, String words, List<Long> evidence, Caller by, Instant when) {
        this.findingId = findingId;
        this.kind = kind;
        this.words = words;
        this.evidence = EvidenceIds.write(evidence);
        this.takenBy = by.name();
        this.takenAt = when;
    }

    public Kind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    public List<Long> evidence() {
        return EvidenceIds.read(evidence);
    }

    public String takenBy() {
        return takenBy;
    }

    public Instant takenAt() {
        return takenAt;
    }
}
