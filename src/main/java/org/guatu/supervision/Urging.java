package org.guatu.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.guatu.catalogue.Task;
import org.guatu.platform.Caller;

/** 催办: a person of the office urges the lead unit of a task. Always on record, counted per unit. */
@Entity
public class Urging {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskId;
    private long unitId;

    @Column(columnDefinition = "TEXT")
    private String message;

    private String urgedBy;
    private Instant urgedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Urging() {}

    Urging(Task task, String message, Caller by, Instant when) {
        regionId = task.regionId();
        taskId = task.id();
        unitId = task.leadUnitId();
        this.message = message;
        urgedBy = by.name();
        urgedAt = when;
    }

    public long id() {
        return id;
    }

    public long taskId() {
        return taskId;
    }

    public long unitId() {
        return unitId;
    }

    public String message() {
        return message;
    }

    public String urgedBy() {
        return urgedBy;
    }

    public Instant urgedAt() {
        return urgedAt;
    }
}
