package org.guatu.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.jspecify.annotations.Nullable;

/**
 * A grade of one year of a task. Grades are scores: none is overwritten. A correction is another one with a reason, which
 * counts when a second evaluator has confirmed it.
 */
@Entity
@EntityListeners(StampingChanges.class)
public class TaskEvaluation implements Stamped {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskId;
    private long taskYearId;

    @Column(name = "evaluated_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    @Column(name = "remark", columnDefinition = "TEXT")
    private String comment;

    private int percent;

    @Column(columnDefinition = "TEXT")
    private @Nullable String reason;

    private boolean pending;

    @Embedded
    @EmbeddedColumnNaming("confirmed_%s")
    private @Nullable SignedAct confirmed;

    @Embedded
    @EmbeddedColumnNaming("evaluated_%s")
    private SignedAct evaluated;

    /** 优秀, 良好, 合格, 不合格. */
    public enum Grade {
        EXCELLENT,
        GOOD,
        PASS,
        FAIL
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TaskEvaluation() {}

    TaskEvaluation(TaskYear year, @Nullable Grade grade, String comment, int percent, Caller by, Instant when) {
        regionId = year.regionId();
        taskId = year.taskId();
        taskYearId = year.id();
        this.year = year.year();
        this.grade = grade;
        this.comment = comment;
        this.percent = percent;
        evaluated = SignedAct.of(by, when);
    }

    /** It corrects one that was given, and counts when somebody else confirms it. */
    TaskEvaluation correcting(String why) {
        reason = why;
        pending = true;
        return this;
    }

    void confirm(Caller by, Instant when) {
        pending = false;
        confirmed = SignedAct.of(by, when);
    }

    /** Whether the caller gave it. */
    public boolean ownHandOf(Caller caller) {
        return evaluated.ownHandOf(caller);
    }

    /** Whether it is a correction that nobody has confirmed yet. */
    public boolean pending() {
        return pending;
    }

    /** Why it corrects the one before; null for a first one. */
    public @Nullable String reason() {
        return reason;
    }

    /** Who confirmed a correction; null for a first one, and while nobody has. */
    public @Nullable String confirmedBy() {
        return confirmed == null ? null : confirmed.by();
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

    public long taskId() {
        return taskId;
    }

    public int year() {
        return year;
    }

    /** Null only where the task stood still. */
    public @Nullable Grade grade() {
        return grade;
    }

    public String comment() {
        return comment;
    }

    /** Actual progress when it was graded, 0 to 100. */
    public int percent() {
        return percent;
    }

    public String evaluatedBy() {
        return evaluated.by();
    }

    public Instant evaluatedAt() {
        return evaluated.at();
    }
}
