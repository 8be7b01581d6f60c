package org.guatu.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.guatu.platform.stamp.Stamped;
import org.guatu.platform.stamp.StampingChanges;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A cooperating unit's part of a period, handed to the lead unit. */
@Entity
@EntityListeners(StampingChanges.class)
public class Contribution implements Stamped {
    /** Under this name proofs are attached to it. */
    public static final String KIND = "contribution";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskId;
    private long taskYearId;
    private long unitId;
    private String period;

    @Column(columnDefinition = "TEXT")
    private String done;

    @Column(columnDefinition = "TEXT")
    private String problems;

    @Embedded
    @EmbeddedColumnNaming("submitted_%s")
    private SignedAct submitted;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Contribution() {}

    Contribution(TaskYear year, long unitId, String period, String done, String problems, Caller by, Instant when) {
        regionId = year.regionId();
        taskId = year.taskId();
        taskYearId = year.id();
        this.unitId = unitId;
        this.period = period;
        this.done = done;
        this.problems = problems;
        submitted = SignedAct.of(by, when);
    }

    @Override
    public long regionId() {
        return regionId;
    }

    @Override
    public long stampedId() {
        return taskId;
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

    public String period() {
        return period;
    }

    public String done() {
        return done;
    }

    public String problems() {
        return problems;
    }

    public String submittedBy() {
        return submitted.by();
    }

    public Instant submittedAt() {
        return submitted.at();
    }
}
