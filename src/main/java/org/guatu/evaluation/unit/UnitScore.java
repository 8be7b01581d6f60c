package org.guatu.evaluation.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave for one line. A figure for a line scored by hand counts with those of the other evaluators; a score in
 * place of the computed one counts when somebody else has signed it too, one that decides an appeal at once.
 */
@Entity
public class UnitScore {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long evaluationId;
    private @Nullable Long scoringId;
    private int round;
    private String line;
    private boolean instead;
    private BigDecimal score;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @Embedded
    @EmbeddedColumnNaming("given_%s")
    private SignedAct given;

    @Embedded
    @EmbeddedColumnNaming("confirmed_%s")
    private @Nullable SignedAct confirmed;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected UnitScore() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    UnitScore(UnitEvaluation of, String line, boolean instead, BigDecimal score, String reason, Caller by, Instant at) {
        regionId = of.regionId();
        evaluationId = of.id();
        round = of.round();
        this.line = line;
        this.instead = instead;
        this.score = score;
        this.reason = reason;
        given = SignedAct.of(by, at);
    }

    /** It is part of what an evaluator hands in; else it decides an appeal. */
    UnitScore in(UnitScoring scoring) {
        scoringId = scoring.id();
        return this;
    }

    void confirm(Caller by, Instant at) {
        confirmed = SignedAct.of(by, at);
    }

    /** Whether it is the same as what somebody else gave, in place of the computed score. */
    boolean signedBy(UnitScore other, Caller by) {
        return instead
                && confirmed == null
                && other.instead
                && line.equals(other.line)
                && score.compareTo(other.score) == 0
                && !given.ownHandOf(by);
    }

    /** Whether it counts in place of the computed score. */
    public boolean counts() {
        return instead && (confirmed != null || ofAppeal());
    }

    public boolean ofAppeal() {
        return scoringId == null;
    }

    public @Nullable Long scoringId() {
        return scoringId;
    }

    /** The round of scores that it belongs to. */
    public int round() {
        return round;
    }

    /** Code of the line. */
    public String line() {
        return line;
    }

    /** Whether it stands in place of the computed score. */
    public boolean instead() {
        return instead;
    }

    /** A figure as it is entered for its line, or a score. */
    public BigDecimal score() {
        return score;
    }

    /** Why, or where a figure comes from. */
    public String reason() {
        return reason;
    }

    public String givenBy() {
        return given.by();
    }

    /** The second signature; null while there is none. */
    public @Nullable String confirmedBy() {
        return confirmed == null ? null : confirmed.by();
    }
}
