package org.guatu.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.guatu.catalogue.Adjustment;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** 结转: what the office decided about a task that was not done when its year ended. Once for each task. */
@Entity
public class CarryOver {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskId;

    @Enumerated(EnumType.STRING)
    private How how;

    private @Nullable Long goesOnAs;
    private int percent;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @Column(columnDefinition = "TEXT")
    private @Nullable String basis;

    private @Nullable String approvedBy;
    private @Nullable LocalDate approvedOn;

    @Embedded
    @EmbeddedColumnNaming("decided_%s")
    private SignedAct decided;

    /** What becomes of it. */
    public enum How {
        /** It goes on as a new task of another list. */
        CARRY_OVER,
        /** A task of another list takes it up. */
        MERGE,
        /** It ends, with approval. */
        TERMINATE
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CarryOver() {}

    CarryOver(
            long regionId,
            long taskId,
            How how,
            @Nullable Long into,
            int percent,
            String reason,
            @Nullable Adjustment approval,
            Caller by,
            Instant when) {
        this.regionId = regionId;
        this.taskId = taskId;
        this.how = how;
        goesOnAs = into;
        this.percent = percent;
        this.reason = reason;
        if (approval != null) {
            basis = approval.basis();
            approvedBy = approval.approvedBy();
            approvedOn = approval.approvedOn();
        }
        decided = SignedAct.of(by, when);
    }

    public long id() {
        return id;
    }

    public long taskId() {
        return taskId;
    }

    public How how() {
        return how;
    }

    /** The task that goes on in its place; null where it ends. */
    public @Nullable Long into() {
        return goesOnAs;
    }

    /** The progress that was reached when it was decided, 0 to 100. */
    public int percent() {
        return percent;
    }

    public String reason() {
        return reason;
    }

    public @Nullable String basis() {
        return basis;
    }

    public @Nullable String approvedBy() {
        return approvedBy;
    }

    public @Nullable LocalDate approvedOn() {
        return approvedOn;
    }

    public String decidedBy() {
        return decided.by();
    }

    public Instant decidedAt() {
        return decided.at();
    }
}
