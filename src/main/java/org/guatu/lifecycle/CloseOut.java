package org.guatu.lifecycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A unit's request to close its task out (销号), and what the reviewer decided. */
@Entity
public class CloseOut {
    /** Under this name proofs are attached to it. */
    public static final String KIND = "close_out";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskYearId;
    private long unitId;

    @Column(columnDefinition = "TEXT")
    private String summary;

    @Embedded
    @EmbeddedColumnNaming("requested_%s")
    private SignedAct requested;

    private LocalDate requestedOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Embedded
    @EmbeddedColumnNaming("decided_%s")
    private @Nullable SignedAct decided;

    @Column(columnDefinition = "TEXT")
    private @Nullable String reason;

    @BatchSize(size = 100)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "close_out_waiver",
            joinColumns = {
                @JoinColumn(name = "close_out_id", referencedColumnName = "id"),
                @JoinColumn(name = "region_id", referencedColumnName = "regionId")
            })
    private List<WaivedPart> waived = new ArrayList<>();

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

    CloseOut(TaskYear year, long unitId, String summary, Caller by, Instant when, LocalDate on) {
        this.regionId = year.regionId();
        this.taskYearId = year.id();
        this.unitId = unitId;
        this.summary = summary;
        this.requested = SignedAct.of(by, when);
        this.requestedOn = on;
        this.status = Status.SUBMITTED;
    }

    /** Without the parts of these cooperating units. */
    void waive(List<WaivedPart> parts) {
        waived = new ArrayList<>(parts);
    }

    void decide(boolean accepted, @Nullable String why, Caller by, Instant when) {
        if (status != Status.SUBMITTED) {
            throw new Refusal("lifecycle.closeOutDecided");
        }
        status = accepted ? Status.ACCEPTED : Status.RETURNED;
        reason = why;
        decided = SignedAct.of(by, when);
    }

    /** The task is another one now: the request falls with the words that it was made under. */
    void fall(String why, SignedAct by) {
        status = Status.RETURNED;
        reason = why;
        decided = by;
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

    public List<WaivedPart> waived() {
        return List.copyOf(waived);
    }

    public String requestedBy() {
        return requested.by();
    }

    /** The person who asked; null for what was asked before that was kept. */
    public @Nullable Long requesterId() {
        return requested.personId();
    }

    public Instant requestedAt() {
        return requested.at();
    }

    /** The day that counts as the day of completion if the request is agreed to. */
    public LocalDate requestedOn() {
        return requestedOn;
    }

    public Status status() {
        return status;
    }

    public @Nullable String decidedBy() {
        return decided == null ? null : decided.by();
    }

    public @Nullable Instant decidedAt() {
        return decided == null ? null : decided.at();
    }

    public @Nullable String reason() {
        return reason;
    }
}
