package org.guatu.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guatu.evidence.EvidenceIds;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** A unit's request to close its task out (销号), and what the reviewer decided. */
@Entity
public class CloseOut {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long taskYearId;
    private long unitId;

    @Column(columnDefinition = "TEXT")
    private String summary;

    private String evidence;
    private String requestedBy;
    private @Nullable Long requesterId;
    private Instant requestedAt;
    private LocalDate requestedOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @Column(columnDefinition = "TEXT")
    private @Nullable String reason;

    @Version
    private int version;

    /** What became of the request. */
    public enum Status {
        SUBMITTED,
        ACCEPTED,
        RETURNED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CloseOut() {}

    CloseOut(TaskYear year, long unitId, String summary, List<Long> evidence, Caller by, Instant when, LocalDate on) {
        this.taskYearId = year.id();
        this.unitId = unitId;
        this.summary = summary;
        this.evidence = EvidenceIds.write(evidence);
        this.requestedBy = by.name();
        this.requesterId = by.personId();
        this.requestedAt = when;
        this.requestedOn = on;
        this.status = Status.SUBMITTED;
    }

    void decide(boolean accepted, @Nullable String why, Caller by, Instant when) {
        if (status != Status.SUBMITTED) {
            throw new Refusal("lifecycle.closeOutDecided");
        }
        status = accepted ? Status.ACCEPTED : Status.RETURNED;
        reason = why;
        decidedBy = by.name();
        decidedAt = when;
    }

    /** The task is another one now: the request falls with the words that it was made under. */
    void fall(String why, String who, Instant when) {
        status = Status.RETURNED;
        reason = why;
        decidedBy = who;
        decidedAt = when;
    }

    public long id() {
        return id;
    }

    public long taskYearId() {
        return taskYearId;
    }

    public long unitId() {
        return unitId;
    }

    public String summary() {
        return summary;
    }

    public List<Long> evidence() {
        return EvidenceIds.read(evidence);
    }

    public String requestedBy() {
        return requestedBy;
    }

    /** The person who asked; null for what was asked before that was kept. */
    public @Nullable Long requesterId() {
        return requesterId;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** The day that counts as the day of completion if the request is agreed to. */
    public LocalDate requestedOn() {
        return requestedOn;
    }

    public Status status() {
        return status;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String reason() {
        return reason;
    }
}
