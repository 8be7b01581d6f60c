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
import org.jspecify.annotations.Nullable;

/** 中止: from the day on which a task stopped until the day on which it went on, why, and on what basis. */
@Entity
public class Suspension {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskYearId;
    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable LocalDate plannedUntil;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @Column(columnDefinition = "TEXT")
    private String basis;

    @Embedded
    @EmbeddedColumnNaming("suspended_%s")
    private SignedAct suspended;

    @Column(columnDefinition = "TEXT")
    private @Nullable String resumeReason;

    @Embedded
    @EmbeddedColumnNaming("resumed_%s")
    private @Nullable SignedAct resumed;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Suspension() {}

    Suspension(
            TaskYear year,
            LocalDate from,
            String reason,
            String basis,
            @Nullable LocalDate until,
            Caller by,
            Instant at) {
        regionId = year.regionId();
        taskYearId = year.id();
        startsOn = from;
        plannedUntil = until;
        this.reason = reason;
        this.basis = basis;
        suspended = SignedAct.of(by, at);
    }

    /** The same suspension in the task's next year. */
    Suspension goOn(TaskYear next) {
        endsOn = next.startsOn();
        Suspension same = new Suspension();
        same.regionId = next.regionId();
        same.taskYearId = next.id();
        same.startsOn = next.startsOn();
        same.plannedUntil = plannedUntil;
        same.reason = reason;
        same.basis = basis;
        same.suspended = suspended;
        return same;
    }

    void end(LocalDate on, @Nullable String why, @Nullable SignedAct by) {
        endsOn = on;
        resumeReason = why;
        resumed = by;
    }

    public long taskYearId() {
        return taskYearId;
    }

    /** The first day on which it stands still. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /** The first day on which it goes on again; null while it stands still. */
    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    /** Until when the office meant it to stand still, or null. It goes on only when the office says so. */
    public @Nullable LocalDate plannedUntil() {
        return plannedUntil;
    }

    public String reason() {
        return reason;
    }

    public String basis() {
        return basis;
    }

    public String suspendedBy() {
        return suspended.by();
    }

    public Instant suspendedAt() {
        return suspended.at();
    }

    public @Nullable String resumeReason() {
        return resumeReason;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || day.isBefore(endsOn));
    }
}
