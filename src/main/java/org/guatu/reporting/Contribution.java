package org.guatu.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.guatu.evidence.EvidenceIds;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.Caller;

/** A cooperating unit's part of a period, handed to the lead unit. */
@Entity
public class Contribution {
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

    private String evidence;
    private String submittedBy;
    private Instant submittedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Contribution() {}

    Contribution(
            TaskYear year,
            long unitId,
            String period,
            String done,
            String problems,
            List<Long> evidence,
            Caller by,
            Instant when) {
        regionId = year.regionId();
        taskId = year.taskId();
        taskYearId = year.id();
        this.unitId = unitId;
        this.period = period;
        this.done = done;
        this.problems = problems;
        this.evidence = EvidenceIds.write(evidence);
        submittedBy = by.name();
        submittedAt = when;
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

    public List<Long> evidence() {
        return EvidenceIds.read(evidence);
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }
}
