package org.guatu.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.guatu.catalogue.Task;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

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

    @Column(columnDefinition = "TEXT")
    private @Nullable String reason;

    @Embedded
    @EmbeddedColumnNaming("urged_%s")
    private SignedAct urged;

    @Column(columnDefinition = "TEXT")
    private @Nullable String answer;

    @Embedded
    @EmbeddedColumnNaming("answered_%s")
    private @Nullable SignedAct answered;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Urging() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Urging(Task task, String message, @Nullable String reason, Caller by, Instant when) {
        regionId = task.regionId();
        taskId = task.id();
        unitId = task.leadUnitId();
        this.message = message;
        this.reason = reason;
        urged = SignedAct.of(by, when);
    }

    void answer(String words, Caller by, Instant when) {
        if (!by.belongsTo(unitId)) {
            throw new Refusal("supervision.notUrged");
        }
        if (answer != null) {
            throw new Refusal("supervision.answeredBefore");
        }
        answer = words;
        answered = SignedAct.of(by, when);
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

    /** Why it was urged a second time on one day, or null. */
    public @Nullable String reason() {
        return reason;
    }

    /** Who urged; null where that was before people were kept. */
    public @Nullable Long personId() {
        return urged.personId();
    }

    public String urgedBy() {
        return urged.by();
    }

    public Instant urgedAt() {
        return urged.at();
    }

    /** What the unit answered, or null. */
    public @Nullable String answer() {
        return answer;
    }

    public @Nullable String answeredBy() {
        return answered == null ? null : answered.by();
    }

    public @Nullable Instant answeredAt() {
        return answered == null ? null : answered.at();
    }
}
