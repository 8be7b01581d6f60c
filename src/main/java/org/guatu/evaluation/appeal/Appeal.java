package org.guatu.evaluation.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.guatu.evaluation.unit.UnitEvaluation;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** 申诉 of a unit against a preliminary result: filed, admitted or rejected, then upheld or changed (domain brief §4.6). */
@Entity
public class Appeal {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long evaluationId;
    private int round;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private State state;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @Embedded
    @EmbeddedColumnNaming("filed_%s")
    private SignedAct filed;

    @Column(columnDefinition = "TEXT")
    private @Nullable String answer;

    @Embedded
    @EmbeddedColumnNaming("decided_%s")
    private @Nullable SignedAct decided;

    /** What became of it. */
    public enum State {
        FILED,
        ADMITTED,
        REJECTED,
        /** The result stands. */
        UPHELD,
        /** The result is another. */
        CHANGED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Appeal() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Appeal(UnitEvaluation of, String reason, Caller by, Instant at) {
        regionId = of.regionId();
        evaluationId = of.id();
        round = of.round();
        state = State.FILED;
        this.reason = reason;
        filed = SignedAct.of(by, at);
    }

    void decide(State how, String words, Caller by, Instant at) {
        state = how;
        answer = words;
        decided = SignedAct.of(by, at);
    }

    public State state() {
        return state;
    }

    /** The round of scores that it is against. */
    public int round() {
        return round;
    }

    public String reason() {
        return reason;
    }

    public String filedBy() {
        return filed.by();
    }

    public Instant filedAt() {
        return filed.at();
    }

    /** What the office says; null before it has. */
    public @Nullable String answer() {
        return answer;
    }

    public @Nullable String decidedBy() {
        return decided == null ? null : decided.by();
    }

    /** When the office said it; null before it has. */
    public @Nullable Instant decidedAt() {
        return decided == null ? null : decided.at();
    }
}
