package org.guatu.reporting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That the system has reminded of a report once, or has let a reminder go that had grown stale: never again of it. */
@Entity
@Table(name = "report_reminder")
class Reminder {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskYearId;
    private String period;
    private long handIn;
    private String stage;
    private Instant remindedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Reminder() {}

    Reminder(long regionId, long taskYearId, String period, long handIn, String stage, Instant when) {
        this.regionId = regionId;
        this.taskYearId = taskYearId;
        this.period = period;
        this.handIn = handIn;
        this.stage = stage;
        this.remindedAt = when;
    }

    String stage() {
        return stage;
    }
}
