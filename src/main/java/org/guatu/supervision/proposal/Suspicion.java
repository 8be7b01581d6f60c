package org.guatu.supervision.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * 数据不实: the office holds that progress or proof of a task was made up. It waits for a leader, who has an interview
 * drafted or dismisses it with a reason; of one task only one waits at a time.
 */
@Entity
public class Suspicion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskId;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @Embedded
    @EmbeddedColumnNaming("said_%s")
    private SignedAct said;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Stage stage;

    @Embedded
    @EmbeddedColumnNaming("decided_%s")
    private @Nullable SignedAct decided;

    @Column(columnDefinition = "TEXT")
    private @Nullable String decisionReason;

    private @Nullable Long letterId;

    @Version
    private int version;

    /** Where it stands. */
    public enum Stage {
        /** 待领导决定 */
        OPEN,
        /** 已起草约谈 */
        INTERVIEW,
        /** 不予约谈 */
        DISMISSED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Suspicion() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Suspicion(long taskId, String reason, Caller by, Instant when) {
        this.regionId = by.regionId();
        this.taskId = taskId;
        this.reason = reason;
        this.said = SignedAct.of(by, when);
        this.stage = Stage.OPEN;
    }

    void requireOpen() {
        if (stage != Stage.OPEN) {
            throw new Decided();
        }
    }

    /** A leader had the letter about it drafted. */
    void interview(long letter, SignedAct by) {
        requireOpen();
        stage = Stage.INTERVIEW;
        letterId = letter;
        decided = by;
    }

    void dismiss(String because, SignedAct by) {
        requireOpen();
        stage = Stage.DISMISSED;
        decisionReason = because;
        decided = by;
    }

    public long id() {
        return id;
    }

    public long taskId() {
        return taskId;
    }

    /** What the office holds. */
    public String reason() {
        return reason;
    }

    public SignedAct said() {
        return said;
    }

    public Stage stage() {
        return stage;
    }

    /** The leader who decided; null while it waits. */
    public @Nullable SignedAct decided() {
        return decided;
    }

    /** Why it was dismissed, or null. */
    public @Nullable String decisionReason() {
        return decisionReason;
    }

    /** The letter that asks to the interview, or null. */
    public @Nullable Long letterId() {
        return letterId;
    }

    public int version() {
        return version;
    }

    /** A leader has decided on it already. */
    public static class Decided extends Refusal {
        Decided() {
            super("supervision.suspicion.decided");
        }
    }
}
